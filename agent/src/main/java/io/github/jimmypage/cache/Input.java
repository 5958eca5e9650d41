package io.github.jimmypage.cache;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of a request that a page was seen to depend on, and that says nothing of who asks by itself. Immutable.
 *
 * @param kind where it is found
 * @param name of the header (in lower case), parameter, role or attribute; empty where there is only one of the kind
 * @param spelling of the name as it was read, to ask again by: filters of applications may know a header by this one spelling. Makes
 *     no difference between inputs
 */
public record Input(Kind kind, String name, String spelling) implements Comparable<Input> {
    /** Stands for the value of an input that a request does not have: no header's value can be this. */
    public static final String ABSENT = "\0";

    /** The names of all headers that a request has. */
    public static final Input HEADER_NAMES = header("*");

    /** Where an input is found. */
    public enum Kind {
        /** A request header. */
        HEADER,
        /** The whole query, with the parameters that the page key ignores. */
        QUERY,
        /** The client's address. */
        ADDRESS,
        /** The client's host name. */
        HOST,
        /** The client's port. */
        PORT,
        /** Whether the user has a role. */
        ROLE,
        /** A property of the session that is none of its attributes: its id, its age, whether the client has joined it. */
        SESSION,
        /** An attribute that a filter set on the request, of a type that is known to be immutable. */
        ATTRIBUTE
    }

    /** One that is known by one spelling alone. */
    public Input(Kind kind, String name) {
        this(kind, name, name);
    }

    /** A request header, whatever the case of its name. */
    public static Input header(String name) {
        return new Input(Kind.HEADER, name.toLowerCase(Locale.ROOT), name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Input input && kind == input.kind && name.equals(input.name);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + name.hashCode();
    }

    @Override
    public int compareTo(Input other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? name.compareTo(other.name) : byKind;
    }

    /** As it stands in explanations: {@code header user-agent}. */
    @Override
    public String toString() {
        String text = kind.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? text : text + " " + name;
    }
}
