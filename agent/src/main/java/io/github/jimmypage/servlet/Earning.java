package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageKey;
import org.jspecify.annotations.Nullable;

/** Whether a shared page may be given to the client of one request: sharing is earned by a comparison. Used by one thread at a time. */
final class Earning {
    private final RequestScope scope;
    private final IdentityPolicy policy;
    private @Nullable Page replayed;
    private @Nullable Long client;
    private boolean declared;

    Earning(RequestScope scope, IdentityPolicy policy) {
        this.scope = scope;
        this.policy = policy;
    }

    /** Who asks is known. */
    void asks(Visitor visitor) {
        declared = policy.isShared(visitor.path());
    }

    /** The request is a replay that renders what was found once more. */
    void replays(Lookup lookup) {
        replayed = pageOf(lookup);
    }

    /** Whether there is a page that was rendered for another client, and that nobody has compared with one for this client. */
    boolean isMissing(Lookup lookup) {
        Page page = pageOf(lookup);
        return page != null && lookup.key().isShared() && !page.earned() && !declared && page.client() != client();
    }

    /** Whether any client may have the page. */
    boolean isEverybodys(Page page, PageKey key) {
        return key.isShared() && (page.earned() || declared);
    }

    /**
     * For whom the page is rendered. A replay speaks for the client whose page it renders again: it brings that one's headers, and
     * proves nothing of anybody else.
     */
    long client() {
        Page again = replayed;
        if (again != null) {
            return again.client();
        }
        Long known = client;
        if (known == null) {
            known = Client.of(scope.observed());
            client = known;
        }
        return known;
    }

    /** The page that was found, whether it may be served or not; null for none. */
    static @Nullable Page pageOf(Lookup lookup) {
        if (lookup instanceof Lookup.Fresh fresh) {
            return fresh.page();
        }
        return lookup instanceof Lookup.Stale stale ? stale.page() : null;
    }
}
