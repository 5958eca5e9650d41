package io.github.jimmypage.cache;

/** Reads the headers that a variant depends on. */
public interface RequestHeaders {
    /** All values of the named header, joined by commas; empty when it is absent. Never null. */
    String valueOf(String lowerCaseName);
}
