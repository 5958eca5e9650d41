/**
 * What the agent adds to the start of a JVM: CPU time, time in {@code premain}, memory.
 */
@NullMarked
package io.github.jimmypage.bench.startup;

import org.jspecify.annotations.NullMarked;
