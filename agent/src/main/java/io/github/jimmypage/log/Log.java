package io.github.jimmypage.log;

import org.slf4j.Logger;

/**
 * Loggers without {@link org.slf4j.LoggerFactory}, whose first use costs some 15 ms at the start of each host: SLF4J formats a line
 * about its provider, which it then does not print, with {@code String.format} and thereby with regular expressions.
 */
public final class Log {
    private Log() {}

    /** {@return the logger of a class; works before and after {@link LogStart}} */
    public static Logger of(Class<?> owner) {
        return AgentLog.SHARED.getLogger(owner.getName());
    }
}
