package io.github.jimmypage.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses why a page came out differently. What stands in the text says most, then in what the two requests differed. Without
 * state; thread-safe.
 */
final class Guesser {
    /** What tells clients apart anyway: by itself no more than that it was another one. */
    private static final Set<String> OF_CLIENTS = Set.of(
            "header user-agent",
            "header forwarded",
            "header x-forwarded-for",
            "header x-real-ip",
            "header true-client-ip",
            "header cf-connecting-ip",
            "header x-original-forwarded-for",
            "header via");

    private static final int LEAST_VALUE = 2;

    private Guesser() {}

    static Guess guess(String stored, String rendered, Evidence evidence) {
        Changes changes = Changes.between(stored, rendered);
        String shown = shown(changes, evidence);
        if (shown != null) {
            return ofTrait(shown);
        }
        Guess ofText = ofText(changes, evidence);
        return ofText == null ? ofRequests(evidence) : ofText;
    }

    /** What only the later request brought in this value and only the later text shows; null for nothing. */
    private static @Nullable String shown(Changes changes, Evidence evidence) {
        String stored = String.join(" ", changes.stored());
        String rendered = String.join(" ", changes.rendered());
        for (String name : evidence.differing()) {
            String value = evidence.values().get(name);
            if (value != null && value.length() >= LEAST_VALUE && !stored.contains(value) && rendered.contains(value)) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable Guess ofText(Changes changes, Evidence evidence) {
        if (changes.isOrderAlone()) {
            return new Guess(Cause.ORDER, "the same in another order, as of a set");
        }
        List<Changes.Pair> pairs = changes.pairs();
        String clock = "";
        boolean random = false;
        for (Changes.Pair pair : pairs) {
            String moves = WordKinds.clock(pair, evidence.nowMillis());
            if (!moves.isEmpty()) {
                clock = clock.isEmpty() || moves.equals("second") ? moves : clock;
            } else if (WordKinds.isRandom(pair)) {
                random = true;
            } else if (!WordKinds.hasGrown(pair)) {
                return null;
            }
        }
        if (!clock.isEmpty()) {
            return new Guess(Cause.CLOCK, "changes by the " + clock);
        }
        if (pairs.isEmpty()) {
            return null;
        }
        // A customer's number grows from one customer to the next.
        String orElse = evidence.sameClient() ? "" : ", or what belongs to another client";
        return random
                ? new Guess(Cause.RANDOM, "a random value or a nonce" + orElse)
                : new Guess(Cause.COUNTER, "a number that grows, counted in memory" + orElse);
    }

    private static Guess ofRequests(Evidence evidence) {
        List<String> candidates = new ArrayList<>();
        for (String name : evidence.differing()) {
            if (name.startsWith(TraitNames.SESSION_ATTRIBUTE)) {
                return ofTrait(name);
            }
            if (!OF_CLIENTS.contains(name) && !name.equals(TraitNames.SESSION)) {
                candidates.add(name);
            }
        }
        if (candidates.size() == 1 || (evidence.sameClient() && !candidates.isEmpty())) {
            return ofTrait(candidates.get(0));
        }
        if (evidence.differing().contains(TraitNames.SESSION)) {
            return ofTrait(TraitNames.SESSION);
        }
        return evidence.sameClient()
                ? new Guess(Cause.UNKNOWN, "neither database nor request: memory, a file, another service")
                : new Guess(Cause.OTHER_CLIENT, "shows what belongs to another client");
    }

    private static Guess ofTrait(String name) {
        return name.startsWith(TraitNames.SESSION)
                ? new Guess(Cause.SESSION, "depends on the " + name + ", which is not in the key")
                : new Guess(Cause.INPUT, "depends on the " + name + ", which is not in the key");
    }
}
