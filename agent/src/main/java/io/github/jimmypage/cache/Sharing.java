package io.github.jimmypage.cache;

import io.github.jimmypage.log.Log;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Sharing is earned: before a page is given to another client than the one it was rendered for, it is rendered for that one as
 * well and compared. A page that prints somebody's name from a thread-local looks exactly like a public one, and this is what
 * notices. Thread-safe.
 */
public final class Sharing {
    private static final Logger LOG = Log.of(Sharing.class);
    private static final int MAX_PERSONAL_PATHS = 10_000;

    private final PersonalPaths personal = new PersonalPaths(MAX_PERSONAL_PATHS);

    Sharing() {}

    /** Whether each client has its own pages of the path, because two of them got different ones. */
    public boolean isPersonal(int context, String path) {
        return personal.contains(context, path);
    }

    /**
     * Compares a rendered page, which belongs to nobody, with the one that stands in its place.
     *
     * @param path of the request for path patterns
     * @param comparable whether nothing but the client could have made a difference: both are of the same state of the database,
     *     and not of the moments after a change, when the application may still show what it remembered
     * @return the page to store; null when the two must not have been the same one's
     */
    @Nullable
    Page judged(PageKey key, String path, Page rendered, @Nullable StoredEntry present, boolean comparable) {
        if (!(present instanceof Page stored)) {
            return rendered;
        }
        if (stored.client() == rendered.client() || (stored.earned() && !comparable)) {
            return rendered.shared(stored.earned(), rendered.client());
        }
        // What is earned may still turn out not to be: such a page is rendered for another client only where hits are
        // compared,
        // and must not take the place of the one that it shows to be wrong.
        String difference = Difference.between(stored, rendered);
        if (difference == null) {
            return rendered.shared(true, rendered.client());
        }
        if (!comparable) {
            // The next client decides.
            return rendered;
        }
        if (personal.add(key.context(), path)) {
            LOG.info(
                    "{} came out differently for two clients though nothing told them apart ({}): from now on each client has"
                            + " its own page. If it is one page for all, name its path in identity.shared-paths",
                    path,
                    difference);
        }
        return null;
    }

    void removeContext(int context) {
        personal.removeContext(context);
    }
}
