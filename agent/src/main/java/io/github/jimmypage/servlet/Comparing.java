package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestTraits;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.verify.WouldBe;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one request has to do with comparing: now, or later when its page is found by another. Used by one thread at a time. */
final class Comparing {
    private final RequestScope scope;
    private final IdentityPolicy policy;
    private @Nullable Map<String, String> traits;
    private @Nullable WouldBe wouldBe;
    private boolean rendersToCompare;

    Comparing(RequestScope scope, IdentityPolicy policy) {
        this.scope = scope;
        this.policy = policy;
    }

    /** The request is rendered, and its page may be stored: what it brought along is noted if anybody may ask. */
    void note() {
        if (scope.verification().notesTraits()) {
            try {
                traits = Traits.of(scope, policy);
            } catch (RuntimeException failure) {
                // Guesses are worse without it, and nothing else.
                scope.cache().explain("what a request brought along was not noted:", failure);
            }
        }
    }

    @Nullable
    RequestTraits noted() {
        Map<String, String> brought = traits;
        return brought == null ? null : RequestTraits.of(brought);
    }

    /**
     * The request is rendered in order to be compared.
     *
     * @param page that would be served; null for none
     * @param key that it was found under
     * @param stale whether it is of an earlier state
     */
    void with(@Nullable Page page, PageKey key, boolean stale) {
        rendersToCompare = true;
        if (page != null) {
            Map<String, String> brought = traits;
            wouldBe = new WouldBe(page, key, stale, brought == null ? Map.of() : brought);
        }
    }

    /** The request is over, whatever became of it. */
    void end() {
        WouldBe compared = wouldBe;
        if (compared != null) {
            scope.verification().ended(compared.key());
        }
    }

    /** Compares, and tells whether that is what the request was rendered for. */
    boolean compared(RenderedResponse rendered, String path, Verdict verdict) {
        try {
            if (wouldBe != null) {
                scope.verification().compare(wouldBe, path, rendered, scope.recording(), verdict);
            } else if (rendersToCompare
                    && verdict instanceof Verdict.Refused refused
                    && refused.reason() == Refusal.NOT_SHARED) {
                scope.verification().foundPersonal(path);
            }
        } catch (RuntimeException failure) {
            scope.cache().failed("two answers of " + path + " were not compared", failure);
        }
        return rendersToCompare;
    }
}
