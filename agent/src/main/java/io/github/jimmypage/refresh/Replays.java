package io.github.jimmypage.refresh;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The replays under way by their nonces. A nonce counts once, and only on the connection it was made for. Thread-safe. */
final class Replays {
    private static final int NONCE_BYTES = 24;

    private final ConcurrentHashMap<String, Replay> byNonce = new ConcurrentHashMap<>();

    /** Not before the first replay: this wakes the security providers, which are the host's to choose while it starts. */
    private static final class Randomness {
        static final SecureRandom SECURE = new SecureRandom();
    }

    /** Makes the nonce of a replay. */
    String expect(Replay replay) {
        byte[] bytes = new byte[NONCE_BYTES];
        Randomness.SECURE.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        byNonce.put(nonce, replay);
        return nonce;
    }

    /** The replay that arrives, or null for what somebody else made up. */
    @Nullable
    Replay arrive(String nonce, int remotePort) {
        Replay replay = byNonce.get(nonce);
        return replay != null && replay.isBoundTo(remotePort) && byNonce.remove(nonce, replay) ? replay : null;
    }

    /** Whether it has not arrived yet. */
    boolean isExpected(String nonce) {
        return byNonce.containsKey(nonce);
    }

    /** Whether it never arrived; it cannot arrive any more. */
    boolean forget(String nonce) {
        return byNonce.remove(nonce) != null;
    }
}
