package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Trail;
import io.github.jimmypage.cache.TrailWatcher;
import io.github.jimmypage.cache.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one request, told to an operator who asked for them: names and classes, never values. Does nothing where nobody did.
 * Thread-safe.
 */
final class Steps {
    private static final Steps UNTOLD = new Steps(null);

    private final @Nullable Trail trail;

    private Steps(@Nullable Trail trail) {
        this.trail = trail;
    }

    /** Those of a request that begins. */
    static Steps of(PageCache cache, HttpServletRequest request) {
        TrailWatcher watcher = cache.trailWatcher();
        if (watcher == null) {
            return UNTOLD;
        }
        Trail begun = watcher.begins(Paths.forPatterns(request));
        return begun == null ? UNTOLD : new Steps(begun);
    }

    private void tell(String words) {
        if (trail != null) {
            trail.step(words);
        }
    }

    void replayed() {
        tell("the cache's own request, which renders a page again");
    }

    /** @param obstacle as {@code Cache-Status} has it */
    void noCandidate(String obstacle) {
        if (trail != null) {
            tell("no candidate: " + StepWords.ofObstacle(obstacle));
        }
    }

    void messagesWait(String attribute) {
        tell("no candidate: messages wait in session attribute " + attribute + " that are to be seen once");
    }

    void quarantined() {
        tell("no candidate: a page of this path was not what the application renders, and it is in quarantine");
    }

    /** Who asks, and what the store says. */
    void lookedUp(Visitor asking, Lookup lookup, PageCache cache) {
        if (trail == null) {
            return;
        }
        Identity identity = asking.key().identity();
        tell(
                identity == null
                        ? "asked for as nobody: the page is shared"
                        : "asked for as somebody, by " + StepWords.ofIdentity(identity));
        StringBuilder inputs = new StringBuilder();
        for (Input input : cache.inputsOf(asking.key())) {
            inputs.append(inputs.isEmpty() ? "" : ", ").append(input);
        }
        if (!inputs.isEmpty()) {
            tell("its variants are told apart by " + inputs);
        }
        tell(
                asking.mayBeServed()
                        ? StepWords.ofLookup(lookup, cache.generation().current())
                        : "not looked up: the session holds what cannot be followed, or changed meanwhile");
    }

    void unconfirmed(PageCache cache) {
        if (trail != null) {
            tell("not served: " + cache.unconfirmedBecause());
        }
    }

    void writing() {
        tell("not served: the client has another request under way that may write");
    }

    void unheard() {
        tell("not served: the client wrote through another JVM, and not all of that has been heard here");
    }

    void unearned() {
        tell("not served: the page was rendered for another client, and was not compared with one for this client yet");
    }

    void notServed(Lookup.Stale stale, Visitor asking, RequestScope scope, HttpServletRequest boundary) {
        if (trail != null) {
            tell("not served: " + StaleServing.objection(stale, asking, scope, boundary));
        }
    }

    void headIsAddedTo() {
        tell("not served: others add to the answer to HEAD, and its length is not known");
    }

    /** @param how as {@code Cache-Status} has it */
    void served(String how) {
        if (trail != null) {
            tell("served: " + StepWords.withoutName(how));
        }
    }

    void waited() {
        tell("another request rendered the page meanwhile, and was waited for");
    }

    /** @param how as {@code Cache-Status} has it */
    void rendered(String how) {
        if (trail != null) {
            tell("rendered by the application: " + StepWords.withoutName(how));
        }
    }

    /** @param reason what the refusal is about, where it was seen; empty where it was not */
    void judged(Verdict verdict, String reason, Visitor asked, RequestScope scope) {
        if (trail == null) {
            return;
        }
        if (verdict instanceof Verdict.Stored stored) {
            tell("stored: " + StoredWords.of(stored.page(), asked, scope));
        } else if (verdict instanceof Verdict.Refused refused) {
            tell("refused: " + refused.reason().label() + StepWords.ofRefusal(refused.reason(), reason));
        }
    }

    /** @param reached whether a boundary was */
    void end(boolean reached) {
        if (trail != null) {
            if (!reached) {
                tell("no boundary was reached: a filter answered, or the container's own servlet");
            }
            trail.end();
        }
    }
}
