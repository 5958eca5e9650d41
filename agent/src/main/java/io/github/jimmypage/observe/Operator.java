package io.github.jimmypage.observe;

import io.github.jimmypage.cache.BumpCause;
import java.util.List;

/** What an operator can do that is not the cache's alone. Thread-safe. */
public interface Operator {
    /**
     * Changes what is served.
     *
     * @param mode as in the settings
     * @throws IllegalArgumentException saying what is allowed
     */
    void mode(String mode);

    /**
     * Makes pages stale as a write of these tables does.
     *
     * @param cause who says so: {@code OPERATOR} or {@code OUTSIDE}
     * @param tables at least one, as the log names them
     * @return whether the generation moved: it does not when all of them are whitelisted
     */
    boolean bump(BumpCause cause, List<String> tables);

    /**
     * Lets the pages of a path be kept again that was in quarantine.
     *
     * @param path with the context path
     * @return whether it was
     */
    boolean release(String path);

    /**
     * Has the pages of a path neither served nor kept until it is released.
     *
     * @param path with the context path
     * @return whether it is news
     */
    boolean quarantine(String path);

    /** {@return what came of comparing pages with what is rendered, in words and without text of pages} */
    String verified();
}
