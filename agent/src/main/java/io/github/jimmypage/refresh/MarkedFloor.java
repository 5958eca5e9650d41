package io.github.jimmypage.refresh;

import org.jspecify.annotations.Nullable;

/**
 * The oldest generation that may be served on account of what clients wrote through other JVMs who have a mark from then on: a cookie,
 * with where it is brought. Thread-safe.
 *
 * <p>The writer need not be found out. Who has the cookie of any write is served nothing from before, and so is who could be known by
 * something else, for the cookie may be all that he has lost. Who has nothing at all is not the writer, if he asks where the writer would
 * bring the cookie. To go by the writer's own number would be less certain: a client that writes through two JVMs at once is given
 * two, keeps one, and would be a stranger to the other.
 *
 * <p>Cookies are brought to the host that set them alone. So what was written by way of one host counts for everybody who asks another,
 * as the shop's page is asked for by who changed it in a back office. It takes two numbers to know that of any number of hosts: the last
 * write, and the last one of all other marks than that.
 */
final class MarkedFloor {
    private String lastMark = "";
    private long ofOthers;
    /** Written last, and read without the lock. */
    private volatile long last;

    /**
     * Somebody wrote.
     *
     * @param moved the generation that holds it, which is higher than that of the call before
     */
    synchronized void raise(long moved, String mark) {
        if (!mark.equals(lastMark)) {
            ofOthers = last;
            lastMark = mark;
        }
        last = moved;
    }

    /**
     * The oldest generation for a client.
     *
     * @param unmarked the mark it would have if it had written; null where it may have
     */
    long floor(@Nullable String unmarked) {
        return unmarked == null || last == 0 ? last : floorWithout(unmarked);
    }

    private synchronized long floorWithout(String mark) {
        return mark.equals(lastMark) ? ofOthers : last;
    }
}
