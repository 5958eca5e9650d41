package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The two servers, and a crowd before each.
 *
 * @param without port of the server without the agent
 * @param with port of the one that carries it
 */
record Stage(CrowdPlan plan, int without, int with, Crowd before, Crowd beforeAgent) implements AutoCloseable {
    /** The smallest servlet there is, with as many bytes as the pages have. */
    static final String LIMIT = "/limit/16384";

    private static final AtomicLong PAGES = new AtomicLong();

    static Stage open(CrowdPlan plan, int without, int with) throws IOException {
        Crowd before = new Crowd(without, plan.clients());
        try {
            return new Stage(plan, without, with, before, new Crowd(with, plan.clients()));
        } catch (IOException | RuntimeException e) {
            before.close();
            throw e;
        }
    }

    /** A page that nobody has asked for yet. */
    static String newPage() {
        return "/slow/page?number=" + PAGES.incrementAndGet();
    }

    /** The same, of one that a servlet keeps by hand. */
    static String newPageByHand() {
        return "/hand-written/slow/page?number=" + PAGES.incrementAndGet();
    }

    /** The same, of one that no cache may keep. */
    static String newRefusedPage() {
        return "/refused/slow/page?number=" + PAGES.incrementAndGet();
    }

    /** Commits a write, as somebody of whom no more is heard. */
    void write() throws IOException {
        try (Client writer = new Client(with)) {
            if (!writer.post("/slow/write").ok()) {
                throw new IOException("a write failed");
            }
        }
    }

    @Override
    public void close() {
        before.close();
        beforeAgent.close();
    }
}
