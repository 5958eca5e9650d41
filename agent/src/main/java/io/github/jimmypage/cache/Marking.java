package io.github.jimmypage.cache;

/** What has a {@link Recording} run and gives the client that it runs for something to be known by. */
public interface Marking {
    /**
     * By what other JVMs know the client of what runs, if it has written, from its next request on. For the thread that writes; never
     * throws.
     *
     * @return where it brings which cookie; empty where it may bring none, or anybody else may call this his own write
     */
    String mark();
}
