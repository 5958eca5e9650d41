package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/** Whether anything stands in a page for which it may not be stored. Asked at most once, by the thread that publishes the page, and last of
 * all: looking for it takes longer than the rest. */
@FunctionalInterface
public interface ContentCheck {
    /** Finds nothing. */
    ContentCheck NONE = new ContentCheck() {
        @Override
        public @Nullable Refusal refusal() {
            return null;
        }
    };

    /** The reason, or null for none. */
    @Nullable
    Refusal refusal();
}
