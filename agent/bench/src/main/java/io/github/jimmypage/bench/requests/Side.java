package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.process.Peer;
import io.github.jimmypage.bench.process.Peers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the servers that run at the same time. Those of peers come after those that they stand before. */
enum Side {
    WITHOUT_AGENT(null),
    WITH_AGENT(null),
    /** In mode {@code verify}. */
    VERIFYING(null),
    OPENTELEMETRY(Peer.OPENTELEMETRY),
    ELASTIC(Peer.ELASTIC),
    /** With another Tomcat below it than the others have. */
    EHCACHE(Peer.EHCACHE),
    /** Before the server without agent, as the next one. */
    NGINX(Peer.NGINX),
    VARNISH(Peer.VARNISH);

    private final @Nullable Peer peer;

    Side(@Nullable Peer peer) {
        this.peer = peer;
    }

    /** The peer that it cannot be measured without, when that is missing. */
    Optional<Peer> missing(Peers peers) {
        return Optional.ofNullable(peer).filter(needed -> !peers.has(needed));
    }
}
