package io.github.jimmypage.refresh;

import java.util.Locale;

/** How a refresh ended. */
public enum RefreshOutcome {
    /** A new page stands in the store. */
    STORED,
    /** What was rendered may not be stored any more; the old page is gone as well. */
    REFUSED,
    /** An error, a redirect, a time-out, a broken connection: the old page stays. */
    FAILED,
    /** The request could not be sent, or was answered without ever having arrived in this JVM. */
    NOT_SEEN,
    /** It arrived as a request for another page, or as somebody else. */
    MISMATCH,
    /** The client's address was read, which is not the one of the client that asked. */
    ADDRESS_READ;

    /** The name as it stands in logs and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
