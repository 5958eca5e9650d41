package io.github.jimmypage.cluster;

import java.util.Set;

/** What holds the generation that all nodes share, as this node talks to it. Thread-safe; connections are for one thread each. */
interface SharedStore {
    /**
     * The shared generation at one moment.
     *
     * @param epoch stays the same for as long as the store keeps its data
     * @param number grows by one with each bump in an epoch
     */
    record Position(String epoch, long number) {}

    /**
     * What a heartbeat learned.
     *
     * @param nodes that hold a lease, this one included
     */
    record Heard(Position position, long nodes) {}

    /**
     * A bump of any node.
     *
     * @param node that made it; empty for one that stands for a node that died
     * @param news what it tells
     */
    record Bump(Position position, String node, News news) implements Told {}

    /** A node has heard of everything up to there. */
    record Acknowledgement(String node, Position position) implements Told {}

    /** What a subscription hears. */
    sealed interface Told permits Bump, Acknowledgement {}

    /**
     * A bump that was told.
     *
     * @param others nodes that have to hear of it, where it is to be acknowledged
     */
    record Placed(Position position, Set<String> others) {}

    /**
     * What a bump tells the other nodes.
     *
     * @param tables that may have been written; {@code *} for any; empty where it tells of writers alone
     * @param writers ids in the cookies of clients of whose writes everything has been told, by this bump or earlier
     * @param acknowledged whether whoever hears of it is to say so
     * @param mark where everybody who wrote brings a cookie from now on, and which; empty where that is not certain of all of them
     */
    record News(Set<String> tables, Set<String> writers, boolean acknowledged, String mark) {
        News(Set<String> tables, Set<String> writers, boolean acknowledged) {
            this(tables, writers, acknowledged, "");
        }

        static News of(Set<String> tables) {
            return new News(tables, Set.of(), false);
        }
    }

    /** A connection that asks and is answered. After a failure it is of no use any more. */
    interface Commands extends AutoCloseable {
        /** {@return the server that it leads to, for whoever operates it; never anything secret} */
        String server();

        /** Moves the shared generation on and tells all nodes.
         *
         * @return where it stands then */
        Placed bump(News news) throws ClusterException;

        /** Says that this node has heard of everything up to there. */
        void acknowledge(Position position) throws ClusterException;

        /** Renews the lease of this node, ends those that ran out with a bump of {@code *}, and asks for the generation. */
        Heard heartbeat() throws ClusterException;

        /** Gives the lease of this node up: its end means nothing. The next heartbeat takes it again. */
        void farewell() throws ClusterException;

        @Override
        void close();
    }

    /** A connection that is told of each bump, in their order. */
    interface Subscription extends AutoCloseable {
        /** Waits for what is told next, for as long as it takes. */
        Told next() throws ClusterException;

        /** Any thread may close it; who waits is woken by a failure. */
        @Override
        void close();
    }

    Commands connect() throws ClusterException;

    /** From its return on every bump is told. */
    Subscription subscribe() throws ClusterException;
}
