package io.github.jimmypage.cluster;

import org.jspecify.annotations.Nullable;

/** Says in words why a node serves no pages, and for how long it has not. Without state. */
final class Trouble {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Trouble() {}

    /**
     * @param joined whether it could serve pages before
     * @param overdue bumps of its own that the others have not been told in time
     * @param nanos for which it has not served
     * @param reason as far as it is known
     */
    static String words(boolean joined, long overdue, long nanos, @Nullable String reason) {
        String seconds = nanos / NANOS_PER_SECOND + " s";
        String what;
        if (!joined) {
            what = "this JVM has not joined the others yet, for " + seconds;
        } else if (overdue > 0) {
            what = "other JVMs could not be told of " + overdue + (overdue == 1 ? " bump" : " bumps")
                    + " of this one, and it has not served for " + seconds;
        } else {
            what = "it has not been known for " + seconds + " whether other JVMs have written";
        }
        return reason == null ? what : what + ": " + reason;
    }
}
