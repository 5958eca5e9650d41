package io.github.jimmypage.observe.console;

/** A request that cannot be answered as it was asked, with the words for who asked. */
final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String words;

    Wrong(int status, String words) {
        super(words, null, false, false);
        this.status = status;
        this.words = words;
    }

    Answer answer() {
        return Answer.error(status, words);
    }
}
