package io.github.jimmypage.endtoend.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser: keeps cookies and one connection to one server, and sends the same headers each time. Cookies go to
 * every path, which is all that the applications under test need. Not for several threads.
 */
public final class Visitor implements AutoCloseable {
    private final int port;
    private final SocketFactory sockets;
    private final List<Header> always = new ArrayList<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String address = "127.0.0.1";
    private @Nullable Wire wire;

    public Visitor(int port) {
        this(port, SocketFactory.getDefault());
    }

    /** Whose connections are made by this factory, for TLS. */
    public Visitor(int port, SocketFactory sockets) {
        this.port = port;
        this.sockets = sockets;
    }

    /** Sends this header with every request from now on. */
    public Visitor always(String name, String value) {
        always.add(new Header(name, value));
        return this;
    }

    /** Comes from this address of the machine. */
    public Visitor from(String loopbackAddress) {
        address = loopbackAddress;
        return this;
    }

    public Visitor cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Throws all cookies away. */
    public void forgetCookies() {
        cookies.clear();
    }

    public void forgetCookie(String name) {
        cookies.remove(name);
    }

    /** Each goes on with the other's connection and the own cookies. */
    public void exchangeConnections(Visitor other) {
        Wire mine = wire;
        wire = other.wire;
        other.wire = mine;
    }

    /** The cookies held now, by name. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public Response get(String target) {
        return send(Request.get(target));
    }

    public Response post(String target) {
        return send(Request.post(target));
    }

    /** @throws UncheckedIOException when no whole answer came */
    public Response send(Request request) {
        try {
            Response response = exchange(request);
            response.headers("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException(request + " to port " + port, failed);
        }
    }

    private Response exchange(Request request) throws IOException {
        boolean reused = wire != null && wire.isOpen();
        Wire connection = reused && wire != null ? wire : reconnect();
        try {
            return connection.exchange(request, added(request));
        } catch (EOFException | SocketException closed) {
            // A server may close an idle connection just when we use it. A fresh one that fails is a finding.
            if (!reused) {
                throw closed;
            }
            return reconnect().exchange(request, added(request));
        }
    }

    private Wire reconnect() throws IOException {
        close();
        Wire opened = new Wire(port, sockets, address);
        wire = opened;
        return opened;
    }

    private List<Header> added(Request request) {
        List<Header> added = new ArrayList<>();
        if (!request.names("Host")) {
            added.add(new Header("Host", "probe.example"));
        }
        for (Header header : always) {
            if (!request.names(header.name())) {
                added.add(header);
            }
        }
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            added.add(new Header("Cookie", String.join("; ", pairs)));
        }
        return added;
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        try {
            if (wire != null) {
                wire.close();
            }
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
