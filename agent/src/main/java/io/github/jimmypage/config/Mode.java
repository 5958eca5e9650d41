package io.github.jimmypage.config;

import java.util.Locale;

/** What is served. */
public enum Mode {
    /** Pages are stored and served. */
    ON,
    /** Pages are stored and compared with what is rendered for each request, and none is served. */
    VERIFY,
    /** The hooks stay and the generation keeps moving, but nothing is stored or served. */
    OFF;

    /** The name as it stands in settings, logs, JMX and the console. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
