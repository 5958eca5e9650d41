package rig;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * An embedded Tomcat whose application can be loaded anew: {@code rig.ReloadingRig WEBAPP-DIRECTORY WORK-DIRECTORY}. Prints {@code
 * PORT=N}, and {@code CONTROL=N} for a port that answers {@code /reload} and {@code /restart} when the application runs again, and {@code
 * /loaders} with the number of its class loaders that are still there. Between {@code /hold} and {@code /release} its pages are not made, and
 * {@code /held} tells how many were to be. Requests wait a second for a reload, and for a restart they
 * do not.
 */
public final class ReloadingRig {
    private ReloadingRig() {}

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = TomcatRig.tomcat(arguments[1]);
        Context application = TomcatRig.deploy(tomcat, arguments[0], "/redeployed");
        tomcat.start();
        System.out.println("CONTROL=" + control(application, new Loaders()));
        System.out.println("PORT=" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static int control(Context application, Loaders loaders) throws Exception {
        loaders.add(application.getLoader().getClassLoader());
        HttpServer control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        control.createContext("/", exchange -> {
            String answer = "done";
            switch (exchange.getRequestURI().getPath()) {
                case "/reload" -> {
                    application.reload();
                    loaders.add(application.getLoader().getClassLoader());
                }
                case "/restart" -> {
                    restart(application);
                    loaders.add(application.getLoader().getClassLoader());
                }
                case "/hold" -> System.setProperty("redeployed.hold", "true");
                case "/held" -> answer = System.getProperty("redeployed.held", "0");
                case "/release" -> System.clearProperty("redeployed.hold");
                case "/loaders" -> answer = String.valueOf(loaders.alive());
                default -> throw new IOException("no such question");
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        // One asks while another is waiting.
        control.setExecutor(Executors.newCachedThreadPool());
        control.start();
        return control.getAddress().getPort();
    }

    private static void restart(Context application) throws IOException {
        try {
            application.stop();
            application.start();
        } catch (LifecycleException failed) {
            throw new IOException(failed);
        }
    }
}
