package io.github.jimmypage.cache;

/** The inputs of one request. */
public interface RequestInputs {
    /**
     * The value of an input; {@link Input#ABSENT} when the request does not have it. Equal for two requests only if a page that
     * depends on it would be the same for both.
     */
    String valueOf(Input input);
}
