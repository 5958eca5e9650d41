package io.github.jimmypage.cluster;

/** Why the shared store is of no use at the moment, in words for whoever operates it; never with anything secret. */
final class ClusterException extends Exception {
    private static final long serialVersionUID = 1;

    ClusterException(String message) {
        super(message);
    }
}
