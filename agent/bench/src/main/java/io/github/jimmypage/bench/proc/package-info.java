/**
 * What Linux tells in {@code /proc} of a process: CPU time and memory.
 */
@NullMarked
package io.github.jimmypage.bench.proc;

import org.jspecify.annotations.NullMarked;
