package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a request brought along, whether it is in the page key or not, so that it can be told in what two requests differ: names,
 * and of the values no more than a number each. Immutable.
 */
public final class RequestTraits {
    private final String[] names;
    private final int[] values;

    private RequestTraits(String[] names, int[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Keeps what is to be known later.
     *
     * @param traits values by name; names should be the same objects for all requests, because they are kept
     */
    public static RequestTraits of(Map<String, String> traits) {
        String[] names = new String[traits.size()];
        int[] values = new int[names.length];
        int at = 0;
        for (Map.Entry<String, String> trait : traits.entrySet()) {
            names[at] = trait.getKey();
            values[at++] = trait.getValue().hashCode();
        }
        return new RequestTraits(names, values);
    }

    /** The names of what only one of the two has, or both in different values; this one's first. */
    public List<String> differing(RequestTraits other) {
        List<String> differing = new ArrayList<>(4);
        for (int i = 0; i < names.length; i++) {
            int there = other.indexOf(names[i]);
            if (there < 0 || other.values[there] != values[i]) {
                differing.add(names[i]);
            }
        }
        for (String name : other.names) {
            if (indexOf(name) < 0) {
                differing.add(name);
            }
        }
        return differing;
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Bytes of heap that it is estimated to take, without the names. */
    public int weight() {
        return 64 + 8 * names.length;
    }
}
