/**
 * Benchmarks of single parts of the agent under JMH, in the benchmarks' own JVM and without instrumentation.
 */
@NullMarked
package io.github.jimmypage.bench.micro;

import org.jspecify.annotations.NullMarked;
