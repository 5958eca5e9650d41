package io.github.jimmypage.endtoend.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Takes what Elastic's agent reports, and keeps it as text. */
final class TraceCollector {
    private static final byte[] ABOUT = "{\"version\":\"8.15.0\"}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final StringBuffer received = new StringBuffer();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceCollector collector = new TraceCollector(server);
            server.createContext("/", collector::answer);
            server.start();
            return collector;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String received() {
        return received.toString();
    }

    void stop() {
        server.stop(0);
    }

    /** Events come in one long request; one line each. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                received.append(new String(plain(exchange).readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(202, -1);
            } else {
                exchange.sendResponseHeaders(200, ABOUT.length);
                exchange.getResponseBody().write(ABOUT);
            }
        }
    }

    private static InputStream plain(HttpExchange exchange) throws IOException {
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        InputStream body = exchange.getRequestBody();
        if ("deflate".equals(encoding)) {
            return new InflaterInputStream(body);
        }
        return "gzip".equals(encoding) ? new GZIPInputStream(body) : body;
    }
}
