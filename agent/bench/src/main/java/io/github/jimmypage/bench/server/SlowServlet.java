package io.github.jimmypage.bench.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A page of 16 kB that takes a while, most of which it waits: two connections to the database and the processor are free meanwhile.
 * Tells in a header which state it shows, read before the wait, and counts how often it is rendered. A POST writes the next state,
 * at once.
 */
final class SlowServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int BYTES = 16 * 1024;

    private final transient Items items;
    private final transient State state;
    private final AtomicLong renders;
    private final long renderMillis;
    private final boolean noStore;
    private final boolean byHand;
    private final transient Map<String, String> kept = new ConcurrentHashMap<>();

    /**
     * @param renders counts them, over all pages
     * @param renderMillis how long it waits
     * @param noStore whether caches are told to keep no page of it
     * @param byHand whether it keeps each page itself, and has one request render it while others wait
     */
    SlowServlet(Items items, State state, AtomicLong renders, long renderMillis, boolean noStore, boolean byHand) {
        this.renderMillis = renderMillis;
        this.byHand = byHand;
        this.items = items;
        this.state = state;
        this.renders = renders;
        this.noStore = noStore;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (noStore) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (byHand) {
            response.getWriter().write(kept.computeIfAbsent(request.getQueryString(), page -> rendered(response)));
        } else {
            response.getWriter().write(rendered(response));
        }
    }

    private String rendered(HttpServletResponse response) {
        renders.incrementAndGet();
        try {
            response.setHeader("X-State", Long.toString(state.number()));
            Thread.sleep(renderMillis);
            return items.page(BYTES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            response.setHeader("X-State", Long.toString(state.next()));
            response.setContentLengthLong(0);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
