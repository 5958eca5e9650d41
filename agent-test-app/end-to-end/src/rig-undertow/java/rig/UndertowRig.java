package rig;

import io.undertow.Undertow;
import io.undertow.Undertow.ListenerInfo;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.ProxyPeerAddressHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ErrorPage;
import io.undertow.servlet.api.ServletContainer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.EmptyStackException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Starts an embedded Undertow on a free loopback port: {@code rig.UndertowRig WEBAPP-DIRECTORY WORK-DIRECTORY}. Prints {@code
 * PORT=N} once it answers, and before that {@code TLS=N} when {@code -Drig.keys=DIRECTORY} says where {@code keys.p12} is. With {@code
 * -Drig.http2=true} clients may change to HTTP/2 there, with {@code -Drig.compression=on} it compresses what it sends, with {@code
 * -Drig.forwarded=handler} it believes what any proxy says of its clients. There are no JSPs.
 */
public final class UndertowRig {
    private static final int COMPRESSION_PRIORITY = 50;

    private UndertowRig() {}

    public static void main(String[] arguments) throws Exception {
        Output.logToStandardOutput();
        DeploymentManager application =
                ServletContainer.Factory.newInstance().addDeployment(deployment(Path.of(arguments[0])));
        application.deploy();
        Undertow.Builder builder = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(UndertowOptions.ENABLE_HTTP2, Boolean.getBoolean("rig.http2"))
                .setIoThreads(2)
                .setWorkerThreads(16)
                .setHandler(proxied(compressing(new PathHandler().addPrefixPath("/probe", application.start()))));
        String keys = System.getProperty("rig.keys");
        if (keys != null) {
            builder.addHttpsListener(0, "127.0.0.1", tls(Path.of(keys, "keys.p12")));
        }
        Undertow server = builder.build();
        server.start();
        for (ListenerInfo listener : server.getListenerInfo()) {
            if (listener.getProtcol().equals("https")) {
                System.out.println("TLS=" + portOf(listener));
            }
        }
        System.out.println("PORT=" + portOf(server.getListenerInfo().get(0)));
        Thread.currentThread().join();
    }

    private static HttpHandler proxied(HttpHandler all) {
        return System.getProperty("rig.forwarded", "").equals("handler") ? new ProxyPeerAddressHandler(all) : all;
    }

    private static int portOf(ListenerInfo listener) {
        return ((InetSocketAddress) listener.getAddress()).getPort();
    }

    private static SSLContext tls(Path store) throws GeneralSecurityException, IOException {
        char[] password = "changeit".toCharArray();
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, password);
        }
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, password);
        own.setKeyEntry("server", all.getKey("server", password), password, all.getCertificateChain("server"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static HttpHandler compressing(HttpHandler all) {
        return System.getProperty("rig.compression", "off").equals("on")
                ? new EncodingHandler(
                        all,
                        new ContentEncodingRepository()
                                .addEncodingHandler("gzip", new GzipEncodingProvider(), COMPRESSION_PRIORITY))
                : all;
    }

    private static DeploymentInfo deployment(Path webapp) throws Exception {
        AnnotatedClasses classes = AnnotatedClasses.of(webapp.resolve("WEB-INF"));
        DeploymentInfo deployment = new DeploymentInfo()
                .setDeploymentName("probe")
                .setContextPath("/probe")
                .setClassLoader(classes.loader())
                .setResourceManager(new PathResourceManager(webapp))
                .addErrorPage(new ErrorPage("/capture-error", 507))
                .addErrorPage(new ErrorPage("/capture-error", EmptyStackException.class));
        classes.addTo(deployment);
        return deployment;
    }
}
