/**
 * What the agent costs, as ratios within one run, because on a machine that others use nothing else means anything.
 *
 * <p>{@code requests} and {@code startup} start servers with and without the packaged agent and read their CPU time, {@code micro}
 * has the benchmarks of single parts. Start reading at {@link io.github.jimmypage.bench.Bench}.
 */
@NullMarked
package io.github.jimmypage.bench;

import org.jspecify.annotations.NullMarked;
