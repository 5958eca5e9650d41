package io.github.jimmypage.refresh;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections that replays go by, kept open for the next: a handshake of TLS takes longer than most pages. Bounded, and kept
 * for moments only, so that no server that stops waits for us.
 *
 * <p>Whoever {@linkplain #sweep sweeps} ends what is overdue as well: a socket gives up reading in time, but not writing, and under TLS
 * each of many small pieces would get the whole time. Thread-safe.
 */
final class ReplayConnections {
    static final int MAX_IDLE = 16;
    static final Duration USUAL_IDLE = Duration.ofSeconds(4);

    private final long idleNanos;

    /** The one that came back last is at the end. */
    private final ArrayDeque<Idle> idle = new ArrayDeque<>();

    private final Set<ReplayConnection> inUse = new HashSet<>();
    private int closings;

    /** @param longestIdle after which one is closed */
    ReplayConnections(Duration longestIdle) {
        idleNanos = longestIdle.toNanos();
    }

    private record Idle(ReplayConnection connection, long since) {}

    /** A connection, and how often all had been closed when it was given out. */
    record Lent(ReplayConnection connection, int closings) {}

    /**
     * A connection that carried a replay before.
     *
     * @param deadline of what it is to carry now, as {@link System#nanoTime()}
     * @return null when none is there
     */
    @Nullable
    Lent kept(Connector connector, long deadline) {
        List<ReplayConnection> unusable = new ArrayList<>();
        Lent found = kept(connector, deadline, unusable);
        closeAll(unusable);
        return found;
    }

    private synchronized @Nullable Lent kept(Connector connector, long deadline, List<ReplayConnection> unusable) {
        for (Iterator<Idle> all = idle.descendingIterator(); all.hasNext(); ) {
            ReplayConnection connection = all.next().connection();
            if (connection.connector().equals(connector)) {
                all.remove();
                if (!connection.isSpokenTo()) {
                    connection.until(deadline);
                    inUse.add(connection);
                    return new Lent(connection, closings);
                }
                unusable.add(connection);
            }
        }
        return null;
    }

    /** A new connection. */
    Lent open(Connector connector, long deadline) throws IOException {
        Lent lent = lend(new ReplayConnection(connector, deadline));
        try {
            lent.connection().connect();
            return lent;
        } catch (IOException | RuntimeException failed) {
            close(lent);
            throw failed;
        }
    }

    private synchronized Lent lend(ReplayConnection connection) {
        inUse.add(connection);
        return new Lent(connection, closings);
    }

    /** The replay is over, and so is the answer: keeps the connection if it can carry another one. */
    void giveBack(Lent lent) {
        ReplayConnection superfluous = kept(lent);
        if (superfluous != null) {
            superfluous.close();
        }
    }

    private synchronized @Nullable ReplayConnection kept(Lent lent) {
        ReplayConnection connection = lent.connection();
        inUse.remove(connection);
        if (!connection.isReusable() || lent.closings() != closings) {
            return connection;
        }
        idle.addLast(new Idle(connection, System.nanoTime()));
        return idle.size() > MAX_IDLE ? idle.removeFirst().connection() : null;
    }

    /** The replay is over, its answer perhaps not. */
    void close(Lent lent) {
        synchronized (this) {
            inUse.remove(lent.connection());
        }
        lent.connection().close();
    }

    /** Closes what was idle for too long, and what is under way beyond its deadline. */
    void sweep(long now) {
        List<ReplayConnection> over = new ArrayList<>();
        synchronized (this) {
            while (!idle.isEmpty() && now - idle.getFirst().since() >= idleNanos) {
                over.add(idle.removeFirst().connection());
            }
            for (ReplayConnection connection : inUse) {
                if (connection.isOverdue(now)) {
                    over.add(connection);
                }
            }
        }
        closeAll(over);
    }

    /** Closes those that are idle, and will close those in use: the server may be about to stop. */
    void closeIdle() {
        List<Idle> all;
        synchronized (this) {
            closings++;
            all = new ArrayList<>(idle);
            idle.clear();
        }
        for (Idle each : all) {
            each.connection().close();
        }
    }

    /** Whether there is nothing to sweep. */
    synchronized boolean isEmpty() {
        return idle.isEmpty() && inUse.isEmpty();
    }

    /** A loop and no lambda: the upkeep first comes by while the host starts. */
    private static void closeAll(Collection<ReplayConnection> connections) {
        for (ReplayConnection connection : connections) {
            connection.close();
        }
    }
}
