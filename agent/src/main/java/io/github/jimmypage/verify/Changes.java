package io.github.jimmypage.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The words in which two texts differ. Immutable.
 *
 * @param stored words of the first text, from the first that differs to the last
 * @param rendered the same of the second
 * @param after the word that follows in both; empty for none
 */
record Changes(List<String> stored, List<String> rendered, String after) {
    /** One word in the place of another. */
    record Pair(String stored, String rendered, String next) {}

    private static final String BETWEEN_WORDS = "<>\"'&;,()[]{}|!?#=";

    static Changes between(String stored, String rendered) {
        int least = Math.min(stored.length(), rendered.length());
        int start = firstDifference(stored, rendered);
        int end = 0;
        while (end < least - start
                && stored.charAt(stored.length() - 1 - end) == rendered.charAt(rendered.length() - 1 - end)) {
            end++;
        }
        while (start > 0 && !separates(stored.charAt(start - 1))) {
            start--;
        }
        while (end > 0 && !separates(stored.charAt(stored.length() - end))) {
            end--;
        }
        return new Changes(
                words(stored, start, stored.length() - end),
                words(rendered, start, rendered.length() - end),
                firstWord(stored, stored.length() - end));
    }

    /** Where two texts begin to differ: the length of the shorter one where they do not before. */
    static int firstDifference(String stored, String rendered) {
        int least = Math.min(stored.length(), rendered.length());
        int at = 0;
        while (at < least && stored.charAt(at) == rendered.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Whether both have the same words in another order. */
    boolean isOrderAlone() {
        if (stored.size() != rendered.size() || stored.size() < 2) {
            return false;
        }
        List<String> one = new ArrayList<>(stored);
        List<String> other = new ArrayList<>(rendered);
        Collections.sort(one);
        Collections.sort(other);
        return one.equals(other);
    }

    /** The words that differ, each with the one in its place; empty when the two do not have as many words. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; stored.size() == rendered.size() && i < stored.size(); i++) {
            if (!stored.get(i).equals(rendered.get(i))) {
                String next = i + 1 < rendered.size() ? rendered.get(i + 1) : after;
                pairs.add(new Pair(stored.get(i), rendered.get(i), next));
            }
        }
        return pairs;
    }

    private static boolean separates(char c) {
        return c <= ' ' || BETWEEN_WORDS.indexOf(c) >= 0;
    }

    private static List<String> words(String text, int from, int to) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inside = i < to && !separates(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static String firstWord(String text, int from) {
        List<String> words = words(text, from, Math.min(text.length(), from + 40));
        return words.isEmpty() ? "" : words.get(0);
    }
}
