package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.BoundedMap;
import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.WriteOrigin;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote lately, and the generation that is the oldest they may be served: whoever changed something sees the change in the very
 * next page, while others may see the previous page for a moment.
 *
 * <p>While a request that may write is under way, its client is served nothing stale at all: it may read the answer, and ask for
 * the next page, before the request has ended here. The table is bounded; if it overflows, what was dropped raises a floor for
 * everybody, and who is still writing then keeps everybody from stale pages until done. Thread-safe.
 */
public final class OwnWrites implements Generation.Listener {
    private static final int MAX_WRITERS = 50_000;

    private final Generation generation;
    private final Ticker ticker;
    private final Executor housekeeping;
    private final int maxWriters;
    private volatile Duration remembered;
    private volatile @Nullable BoundedMap<WriterId, Writer> writers;
    /** Requests under way that may write: while there are none, nobody needs to be looked for. */
    private final AtomicInteger underWay = new AtomicInteger();

    private long floorOfDropped;
    private long lastDroppedNanos;
    private int droppedWriting;
    private volatile long writtenElsewhere;
    /** Of the bump of another JVM that comes next. */
    private String markElsewhere = "";

    private final MarkedFloor marked = new MarkedFloor();
    private volatile @Nullable OtherNodes otherNodes;
    private volatile long settledNanos;
    private volatile @Nullable BoundedMap<String, Long> firstSeen;

    /** The other JVMs on the same database. Thread-safe. */
    public interface OtherNodes {
        /**
         * Has the others told, after every bump that was told before, that everything this client wrote has been told. Neither waits nor
         * throws.
         *
         * @param cookie id that the client was given with the answer to what it wrote
         */
        void wrote(String cookie);
    }

    /**
     * @param remembered how long after the last write
     * @param housekeeping runs the upkeep of the table
     */
    public OwnWrites(Generation generation, Ticker ticker, Duration remembered, Executor housekeeping) {
        this(generation, ticker, remembered, housekeeping, MAX_WRITERS);
    }

    OwnWrites(Generation generation, Ticker ticker, Duration remembered, Executor housekeeping, int maxWriters) {
        this.generation = generation;
        this.ticker = ticker;
        this.remembered = remembered;
        this.housekeeping = housekeeping;
        this.maxWriters = maxWriters;
    }

    /** How long a writer is remembered after the last write. */
    public Duration remembered() {
        return remembered;
    }

    /** Takes over a changed setting. */
    public void remember(Duration changed) {
        remembered = changed;
        BoundedMap<WriterId, Writer> present = writers;
        if (present != null) {
            present.lifetime(changed);
        }
    }

    /**
     * There are other JVMs from now on: whoever wrote there and asks here is known by the cookie alone.
     *
     * @param settled after this time everything that a JVM ever wrote was told here, or that JVM counts as dead
     */
    public void tell(OtherNodes others, Duration settled) {
        settle(settled);
        otherNodes = others;
    }

    /** It takes another time now until everything was told that a JVM ever wrote. */
    public void settle(Duration settled) {
        settledNanos = settled.toNanos();
    }

    /** Whether there are other JVMs, so that each write of a client needs an id of its own in the cookie. */
    public boolean isToldToOthers() {
        return otherNodes != null;
    }

    /**
     * A request ended, and every bump it caused has happened. Other JVMs are told of its client once no other request of the same
     * client is under way: its cookie speaks for all of them.
     *
     * @param all by which its client is known
     * @param cookie id that it was given; null for none
     */
    public void end(Collection<Writing> all, @Nullable String cookie) {
        for (Writing writing : all) {
            writing.end();
        }
        OtherNodes others = otherNodes;
        if (others == null) {
            return;
        }
        Set<String> done = new HashSet<>();
        if (cookie != null) {
            done.add(cookie);
        }
        for (Writing writing : all) {
            writing.writer.release(done);
        }
        for (Writing writing : all) {
            if (writing.isOneClients() && writing.writer.holds(done)) {
                return;
            }
        }
        for (String id : done) {
            others.wrote(id);
        }
    }

    /**
     * Another JVM tells that everything these clients wrote has been told: the present generation stands for it here.
     *
     * @param cookies ids that they were given
     */
    public void heard(Set<String> cookies) {
        long present = generation.current();
        for (String cookie : cookies) {
            rememberAt(new WriterId(WriterId.Kind.COOKIE, cookie), present);
        }
    }

    private void rememberAt(WriterId id, long present) {
        BoundedMap<WriterId, Writer> all = writers();
        // Raised before it stands there: who finds it takes it for known, and asks how old a page may be.
        Writer there = all.get(id, () -> {
            Writer made = new Writer();
            made.raise(present);
            return made;
        });
        there.raise(present);
        all.put(id, there);
    }

    /**
     * Whether a cookie tells of a write on another JVM that has not been heard of here, or not of all of it. Once it has, {@link #floor}
     * knows the client; so this has to be asked before a page is looked for. An id that is told by nobody, be it made up or older than
     * this JVM, is unheard for as long only as something of before its first visit might still be told.
     *
     * @param cookie the id that a request brings
     */
    public boolean isUnheard(String cookie) {
        if (otherNodes == null || isKnown(new WriterId(WriterId.Kind.COOKIE, cookie))) {
            return false;
        }
        long now = ticker.nanos();
        BoundedMap<String, Long> seen = firstSeen();
        Long first = seen.get(cookie, () -> now);
        if (now - first < settledNanos) {
            return true;
        }
        heard(Set.of(cookie));
        return false;
    }

    /** A request that may write begins. {@link Writing#end()} has to follow. */
    public Writing begin(WriterId id) {
        BoundedMap<WriterId, Writer> all = writers();
        Writer writer = all.get(id, Writer::new);
        while (!writer.begins()) {
            writer = new Writer();
            all.put(id, writer);
        }
        // From now on for the whole time: what it wrote before may be forgotten soon.
        all.put(id, writer);
        underWay.incrementAndGet();
        return new Writing(id, writer);
    }

    /** One client's request that may write, from its beginning to its end. Used by one thread at a time. */
    public final class Writing {
        private final WriterId id;
        private final Writer writer;

        private Writing(WriterId id, Writer writer) {
            this.id = id;
            this.writer = writer;
        }

        public WriterId id() {
            return id;
        }

        /** Whether it is one client and not perhaps several with one name. */
        private boolean isOneClients() {
            return id.kind() == WriterId.Kind.SESSION || id.kind() == WriterId.Kind.COOKIE;
        }

        /** It ended, and every bump it caused has happened. */
        public void end() {
            underWay.decrementAndGet();
            long present = generation.current();
            switch (writer.ends(present)) {
                case IN_THE_TABLE -> remember(present);
                case DROPPED -> droppedWriterEnded(present);
                case STILL_WRITING -> {
                    // The last one of them speaks for all.
                }
            }
        }

        /** Puts it there once more, so that it is remembered from now on for the whole time. */
        private void remember(long present) {
            BoundedMap<WriterId, Writer> all = writers();
            Writer there = all.get(id, () -> writer);
            if (there != writer) {
                // The request outlived its entry, and another one of the same client has made a new one.
                there.raise(present);
            }
            all.put(id, there);
        }
    }

    /** Whether this client wrote lately, or is writing. One that was dropped for want of room is not known, and need not be. */
    public boolean isKnown(WriterId id) {
        BoundedMap<WriterId, Writer> present = writers;
        return present != null && present.get(id) != null;
    }

    /** Whether anybody has a request under way that may write. */
    public boolean isAnybodyWriting() {
        return underWay.get() > 0;
    }

    /** The same for a client that may have written through another JVM, by whatever it is known. */
    public long floor(Collection<WriterId> ids) {
        return floor(ids, null);
    }

    /**
     * The oldest generation that may be served to a client.
     *
     * @param ids all by which it could be known
     * @param unmarked the mark that it would have if it had written elsewhere; null where it could be known to have, by whatever it is
     * @return {@code Long.MAX_VALUE} for nothing but the present one, and not even that if it is stale for its age
     */
    public long floor(Collection<WriterId> ids, @Nullable String unmarked) {
        long floor = Math.max(floorForAll(), marked.floor(unmarked));
        BoundedMap<WriterId, Writer> present = writers;
        boolean others = otherNodes != null;
        if (present != null || others) {
            for (WriterId id : ids) {
                Writer writer = present == null ? null : present.get(id);
                if (writer != null) {
                    floor = Math.max(floor, Math.max(writer.floor(), writtenElsewhere));
                } else if (others && id.kind() == WriterId.Kind.COOKIE) {
                    floor = Long.MAX_VALUE;
                }
            }
        }
        return floor;
    }

    /**
     * A thread may have written that no request runs on. Somebody may have asked it to, and have had the answer before: then it counts
     * as a write of everybody who is remembered as a writer, since any of them may be that one.
     */
    @Override
    public void bumped(long moved, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        if (cause == BumpCause.CLUSTER) {
            wroteOnAnother(moved);
            return;
        }
        if (writers != null && cause != BumpCause.EXIT && Recording.current() == null) {
            wroteElsewhere(moved);
        }
    }

    /**
     * The bump of another JVM that this thread is about to make is of what clients wrote there who are known by something from now on.
     *
     * @param mark what it is; empty where it is not known of all of them
     */
    public synchronized void writingElsewhere(String mark) {
        markElsewhere = mark;
    }

    /** Whoever wrote there may ask here. */
    private synchronized void wroteOnAnother(long moved) {
        String mark = markElsewhere;
        markElsewhere = "";
        if (mark.isEmpty() || otherNodes == null) {
            raiseFloorForAll();
        } else {
            marked.raise(moved, mark);
        }
    }

    private synchronized void wroteElsewhere(long moved) {
        writtenElsewhere = Math.max(writtenElsewhere, moved);
        if (floorOfDropped > 0 && ticker.nanos() - lastDroppedNanos <= remembered.toNanos()) {
            floorOfDropped = Math.max(floorOfDropped, moved);
        }
    }

    /** Somebody wrote of whom nothing is known: nobody is served anything older than the present generation. */
    public synchronized void raiseFloorForAll() {
        floorOfDropped = Math.max(floorOfDropped, generation.current());
        // Whoever it was may have threads that go on writing.
        lastDroppedNanos = ticker.nanos();
    }

    private synchronized long floorForAll() {
        return droppedWriting > 0 ? Long.MAX_VALUE : floorOfDropped;
    }

    private synchronized void dropped(Writer writer) {
        long floor = writer.drop();
        lastDroppedNanos = ticker.nanos();
        if (floor == Long.MAX_VALUE) {
            droppedWriting++;
        } else {
            floorOfDropped = Math.max(floorOfDropped, floor);
        }
    }

    private synchronized void droppedWriterEnded(long present) {
        droppedWriting--;
        floorOfDropped = Math.max(floorOfDropped, present);
    }

    /** Made late: the map's library must not be woken while the host starts. */
    private BoundedMap<WriterId, Writer> writers() {
        BoundedMap<WriterId, Writer> present = writers;
        return present != null ? present : makeWriters();
    }

    /** When ids that nobody told of were first brought. Whose time is forgotten for want of room begins again. */
    private BoundedMap<String, Long> firstSeen() {
        BoundedMap<String, Long> present = firstSeen;
        return present != null ? present : makeFirstSeen();
    }

    private synchronized BoundedMap<String, Long> makeFirstSeen() {
        BoundedMap<String, Long> present = firstSeen;
        if (present == null) {
            present = new BoundedMap<>(maxWriters, remembered, ticker, housekeeping, forgotten -> {});
            firstSeen = present;
        }
        return present;
    }

    private synchronized BoundedMap<WriterId, Writer> makeWriters() {
        BoundedMap<WriterId, Writer> present = writers;
        if (present == null) {
            present = new BoundedMap<>(maxWriters, remembered, ticker, housekeeping, this::dropped);
            writers = present;
        }
        return present;
    }
}
