package io.github.jimmypage.observe.advice;

import java.util.List;
import java.util.Locale;

/** Figures and lists in words. Without state; thread-safe. */
final class Words {
    private Words() {}

    /** {@code 1 page}, {@code 1,240 pages}. */
    static String counted(long count, String what) {
        return figure(count) + " " + what + (count == 1 ? "" : "s");
    }

    static String figure(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Rounded down, so that one hundred means all. */
    static String percent(long part, long whole) {
        return (whole == 0 ? 0 : part * 100 / whole) + " %";
    }

    /** The first of the names, and how many more there are. */
    static String named(List<String> names, int most) {
        int shown = Math.min(most, names.size());
        String first = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? first + " and " + (names.size() - shown) + " more" : first;
    }

    /** Whether any of the words, in small letters, stands in a text, in any case. */
    static boolean containsAny(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
