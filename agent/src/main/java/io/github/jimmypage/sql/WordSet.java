package io.github.jimmypage.sql;

import org.jspecify.annotations.Nullable;

/** A set of words as flags: no hashing, no iterator, cheap to make in a static initialiser. Immutable. */
@SuppressWarnings("EnumOrdinal") // the order does not matter, only that it is dense
final class WordSet {
    private final boolean[] member;

    private WordSet(boolean[] member) {
        this.member = member;
    }

    static WordSet of(Word... words) {
        boolean[] member = new boolean[Word.XML.ordinal() + 1];
        for (Word word : words) {
            member[word.ordinal()] = true;
        }
        return new WordSet(member);
    }

    boolean has(@Nullable Word word) {
        return word != null && member[word.ordinal()];
    }
}
