package io.github.jimmypage.bench.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes prebuilt bytes with their type and length: no answer of this size can cost the container less. */
final class LimitServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = bodies.computeIfAbsent(PageSize.of(request), LimitServlet::body);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLengthLong(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] body(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'x');
        return body;
    }
}
