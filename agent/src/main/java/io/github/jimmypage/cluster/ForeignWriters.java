package io.github.jimmypage.cluster;

import java.util.Set;

/** Is told of the clients of other nodes. Must be quick and must not throw; called by one thread at a time. */
public interface ForeignWriters {
    /**
     * The bump of another node that this thread is about to make is of what somebody wrote there.
     *
     * @param mark where everybody who may call that his own write brings which cookie; empty where that is not known of all of them. Two
     *     of them say the same if and only if they are equal
     */
    void writing(String mark);

    /**
     * All that these clients wrote has been heard of.
     *
     * @param cookies ids in their cookies
     */
    void heard(Set<String> cookies);
}
