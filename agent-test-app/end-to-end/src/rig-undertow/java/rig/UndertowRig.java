package rig;

import io.undertow.Undertow;
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
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.EmptyStackException;

/**
 * Starts an embedded Undertow on a free loopback port: {@code rig.UndertowRig WEBAPP-DIRECTORY WORK-DIRECTORY}. Prints {@code
 * PORT=N} once it answers. With {@code -Drig.http2=true} clients may change to HTTP/2 there, with {@code -Drig.compression=on} it compresses what it
 * sends, with {@code -Drig.forwarded=handler} it believes what any proxy says of its clients. There are no JSPs.
 */
public final class UndertowRig {
    private static final int COMPRESSION_PRIORITY = 50;

    private UndertowRig() {}

    public static void main(String[] arguments) throws Exception {
        Output.logToStandardOutput();
        DeploymentManager application =
                ServletContainer.Factory.newInstance().addDeployment(deployment(Path.of(arguments[0])));
        application.deploy();
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(UndertowOptions.ENABLE_HTTP2, Boolean.getBoolean("rig.http2"))
                .setIoThreads(2)
                .setWorkerThreads(16)
                .setHandler(proxied(compressing(new PathHandler().addPrefixPath("/probe", application.start()))))
                .build();
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        System.out.println("PORT=" + address.getPort());
        Thread.currentThread().join();
    }

    private static HttpHandler proxied(HttpHandler all) {
        return System.getProperty("rig.forwarded", "").equals("handler") ? new ProxyPeerAddressHandler(all) : all;
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
