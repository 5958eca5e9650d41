package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Redis Cluster of a test's own: three masters, and a replica of the one that has the keys of interest. Not for several threads. */
public final class OwnRedisCluster implements AutoCloseable {
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;

    /** Slots told at once: what fits into a line. */
    private static final int SLOTS_AT_ONCE = 2_000;

    private final List<OwnRedis> servers = new ArrayList<>();
    private final int slot;

    private OwnRedisCluster(Path directory, String key) throws IOException {
        for (int number = 0; number <= MASTERS; number++) {
            servers.add(OwnRedis.ofCluster(Files.createDirectory(directory.resolve("redis-" + number))));
        }
        this.slot = Integer.parseInt(
                servers.get(0).ask("CLUSTER KEYSLOT " + key).substring(1).trim());
    }

    /**
     * Starts it.
     *
     * @param key of the slot that counts
     */
    public static OwnRedisCluster start(Path directory, String key) {
        try {
            OwnRedisCluster all = new OwnRedisCluster(directory, key);
            try {
                all.form();
            } catch (RuntimeException | Error failed) {
                all.close();
                throw failed;
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void form() {
        for (int number = 0; number < MASTERS; number++) {
            OwnRedis master = servers.get(number);
            int end = SLOTS * (number + 1) / MASTERS;
            for (int from = SLOTS * number / MASTERS; from < end; from += SLOTS_AT_ONCE) {
                master.ask(IntStream.range(from, Math.min(end, from + SLOTS_AT_ONCE))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ", "CLUSTER ADDSLOTS ", "")));
            }
            // Else two of them may take the same epoch, and one would have to give way while a test runs.
            master.ask("CLUSTER SET-CONFIG-EPOCH " + (number + 1));
        }
        for (OwnRedis other : servers.subList(1, servers.size())) {
            servers.get(0).ask("CLUSTER MEET " + other.address().replace(':', ' '));
        }
        awaitAgreed();
        OwnRedis spare = servers.get(MASTERS);
        spare.ask("CLUSTER REPLICATE " + id(owner()));
        Eventually.get(
                "a replica that is up to date",
                () -> spare.ask("INFO replication"),
                info -> info.contains("master_link_status:up"));
        // Only then is it known to the others as such, who would have to elect it.
        Eventually.get(
                "all to know the replica",
                () -> servers.stream()
                        .filter(server -> server.ask("CLUSTER NODES").contains(" slave " + id(owner())))
                        .count(),
                knowing -> knowing == MASTERS);
    }

    private void awaitAgreed() {
        for (OwnRedis server : servers) {
            Eventually.get(
                    "a cluster that is complete",
                    () -> server.ask("CLUSTER INFO"),
                    info -> info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + (MASTERS + 1)));
        }
    }

    private static String id(OwnRedis server) {
        return server.ask("CLUSTER MYID").split("\r\n", -1)[1];
    }

    /** The one that has the keys, by the word of the first. */
    public OwnRedis owner() {
        for (OwnRedis server : servers) {
            if (owns(server)) {
                return server;
            }
        }
        throw new IllegalStateException("nobody has slot " + slot);
    }

    private boolean owns(OwnRedis server) {
        for (String line : server.ask("CLUSTER NODES").split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length > 8 && words[2].contains("myself") && words[2].contains("master")) {
                for (String range : List.of(words).subList(8, words.length)) {
                    String[] ends = range.split("-", -1);
                    boolean isRange = range.matches("\\d+(-\\d+)?");
                    if (isRange
                            && Integer.parseInt(ends[0]) <= slot
                            && Integer.parseInt(ends[ends.length - 1]) >= slot) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Moves the slot to another master with the keys in it, as resharding does. */
    public void moveSlot() {
        OwnRedis from = owner();
        OwnRedis to = servers.get((servers.indexOf(from) + 1) % MASTERS);
        to.ask("CLUSTER SETSLOT " + slot + " IMPORTING " + id(from));
        from.ask("CLUSTER SETSLOT " + slot + " MIGRATING " + id(to));
        String[] keys = from.ask("CLUSTER GETKEYSINSLOT " + slot + " 10").split("\r\n", -1);
        for (int i = 2; i < keys.length; i += 2) {
            from.ask("MIGRATE " + to.address().replace(':', ' ') + " " + keys[i] + " 0 5000");
        }
        to.ask("CLUSTER SETSLOT " + slot + " NODE " + id(to));
        from.ask("CLUSTER SETSLOT " + slot + " NODE " + id(to));
    }

    /** Those of the masters, the one with the keys last. */
    public String url() {
        OwnRedis owner = owner();
        List<OwnRedis> order = new ArrayList<>(servers.subList(0, MASTERS));
        order.remove(owner);
        order.add(owner);
        return order.stream().map(OwnRedis::address).collect(Collectors.joining(",", "redis://", ""));
    }

    @Override
    public void close() {
        servers.forEach(OwnRedis::close);
    }
}
