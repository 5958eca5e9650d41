/**
 * The agent's own log: a small SLF4J provider that writes to stderr or to a file, and to nothing of the application's.
 *
 * <p>Start reading at {@link io.github.jimmypage.log.LogStart}. Depends on the JDK, the SLF4J API and {@code config}. Runs
 * inside {@code premain}: no {@code java.util.logging}, no {@code java.nio.file}, no {@code java.time} formatting, no lambda.
 * Logging never throws, and what it logs cannot forge a line.
 */
@org.jspecify.annotations.NullMarked
package io.github.jimmypage.log;
