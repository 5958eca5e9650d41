package io.github.jimmypage.log;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;

/**
 * Warnings that are given once per subject: a function, a path, an attribute. Bounded, because subjects come from requests
 * and statements; when it is full it says so once and is silent from then on. Thread-safe.
 */
public final class OnceLog {
    private final Logger log;
    private final int most;
    private final Set<String> told = new HashSet<>();
    private boolean full;

    /**
     * Remembers subjects for as long as it lives.
     *
     * @param most subjects, at least 1
     */
    public OnceLog(Logger log, int most) {
        this.log = log;
        this.most = most;
    }

    /**
     * Warns if this subject was not warned of before.
     *
     * @param subject what tells one warning from another
     * @param message with one {@code {}} for {@code argument}
     */
    public void warn(String subject, String message, Object argument) {
        if (isFirst(subject)) {
            log.warn(message, argument);
        }
    }

    /** {@return whether the subject is new and there is room for it} */
    public boolean isFirst(String subject) {
        synchronized (told) {
            if (full || told.contains(subject)) {
                return false;
            }
            if (told.size() < most) {
                told.add(subject);
                return true;
            }
            full = true;
        }
        log.warn("More than {} warnings of this kind; further ones are not logged", most);
        return false;
    }
}
