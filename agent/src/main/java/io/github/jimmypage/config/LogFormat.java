package io.github.jimmypage.config;

/** Form of the agent's own log. */
public enum LogFormat {
    /** One line for people. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
