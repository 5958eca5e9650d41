package io.github.jimmypage.sql;

import org.jspecify.annotations.Nullable;

/** Finds the {@link Word} that stands in a text: a hash table over the characters, in any case, without allocation. */
final class WordTable {
    private static final Word[] ALL = Word.values();
    private static final Word[] SLOTS = new Word[2048];
    private static final int LONGEST;

    static {
        int longest = 0;
        for (Word word : ALL) {
            String name = word.name();
            longest = Math.max(longest, name.length());
            int slot = hash(name, 0, name.length());
            while (SLOTS[slot] != null) {
                slot = (slot + 1) & (SLOTS.length - 1);
            }
            SLOTS[slot] = word;
        }
        LONGEST = longest;
    }

    private WordTable() {}

    /** The word that stands in the text there, in any case, or null when it is a name. Allocates nothing. */
    static @Nullable Word at(String text, int from, int to) {
        int length = to - from;
        if (length < 2 || length > LONGEST) {
            return null;
        }
        int slot = hash(text, from, to);
        Word candidate = SLOTS[slot];
        while (candidate != null) {
            if (candidate.name().length() == length && sameFolded(candidate.name(), text, from)) {
                return candidate;
            }
            slot = (slot + 1) & (SLOTS.length - 1);
            candidate = SLOTS[slot];
        }
        return null;
    }

    private static boolean sameFolded(String upper, String text, int from) {
        for (int i = 0; i < upper.length(); i++) {
            if (fold(text.charAt(from + i)) != upper.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + fold(text.charAt(i));
        }
        return (hash ^ (hash >>> 11)) & (SLOTS.length - 1);
    }

    private static char fold(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
