package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To whom a page belongs. Nobody's page is shared; anybody's is private.
 *
 * <p>Parts are compared as parts, never as one joined text: delimiters that collide gave one user the page of another in other
 * caches. Immutable.
 *
 * @param parts what tells this visitor from others, in the order it was found; not empty
 */
public record Identity(List<Part> parts) {
    public Identity {
        parts = List.copyOf(parts);
    }

    /** What a part was taken from. */
    public enum Kind {
        AUTHORIZATION,
        PRINCIPAL,
        AUTHORITIES,
        CERTIFICATE,
        SESSION,
        ATTRIBUTE,
        COOKIE,
        HEADER,
        /** Address, browser and cookies: where two clients got different pages though nothing else told them apart. */
        CLIENT
    }

    /**
     * One thing that tells who asks.
     *
     * @param kind where it was found
     * @param name of the cookie, header or attribute; empty where there is only one of the kind
     * @param value its value; a digest where the value is a credential
     */
    public record Part(Kind kind, String name, String value) {
        /** Without the value: {@code cookie theme}. */
        public String kindAndName() {
            String label = kind.name().toLowerCase(Locale.ROOT);
            return name.isEmpty() ? label : label + " " + name;
        }
    }

    /** Collects parts. Used by one thread. */
    public static final class Builder {
        private @Nullable List<Part> parts;

        public void add(Kind kind, String name, String value) {
            if (parts == null) {
                parts = new ArrayList<>(4);
            }
            parts.add(new Part(kind, name, value));
        }

        /** The identity, or null for nobody. */
        public @Nullable Identity build() {
            return parts == null ? null : new Identity(parts);
        }
    }
}
