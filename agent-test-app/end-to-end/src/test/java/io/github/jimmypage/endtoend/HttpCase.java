package io.github.jimmypage.endtoend;

/**
 * A case of {@code .github/HTTP.md}: what an application or a client says, and what must come of it.
 *
 * @param name as it stands in that table
 */
record HttpCase(String name, Play play) {
    /** What is tried; fails if our answer is another than the table says. */
    interface Play {
        void on(HttpStage stage);
    }

    @Override
    public String toString() {
        return name;
    }
}
