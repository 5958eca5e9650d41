package io.github.jimmypage.config;

/** What is served. */
public enum Mode {
    /** Pages are stored and served. */
    ON,
    /** The hooks stay and the generation keeps moving, but nothing is stored or served. */
    OFF
}
