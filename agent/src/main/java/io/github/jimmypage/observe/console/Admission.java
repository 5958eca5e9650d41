package io.github.jimmypage.observe.console;

/** Whether a request is let in. */
sealed interface Admission {
    /** It comes from the console's own page or a program, and brings the token. */
    record Admitted() implements Admission {}

    /** It may be asked for the page that asks for the token, and nothing else. */
    record Unknown(boolean wrongToken) implements Admission {}

    /**
     * It is none of ours.
     *
     * @param words why, and what to do
     */
    record TurnedAway(int status, String words) implements Admission {}
}
