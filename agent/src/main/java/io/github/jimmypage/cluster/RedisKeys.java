package io.github.jimmypage.cluster;

/**
 * What things are called in Redis. The braces keep the keys of one prefix in one slot of a Redis Cluster; the version is for agents
 * of several versions that run at once and would not understand each other.
 *
 * @param state hash of epoch and generation
 * @param nodes sorted set of nodes by the end of their lease, on the server's clock
 * @param channel that bumps are told on; channels know no databases, so its number is in the name
 * @param acknowledgements channel on which nodes say up to where they have heard
 */
record RedisKeys(String state, String nodes, String channel, String acknowledgements) {
    static RedisKeys of(String prefix, int database) {
        String start = "{" + prefix + "}:v1:";
        return new RedisKeys(
                start + "state", start + "nodes", start + database + ":bumps", start + database + ":heard");
    }
}
