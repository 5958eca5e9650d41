/**
 * Figures on a terminal. May depend on {@code arithmetic}.
 */
@NullMarked
package io.github.jimmypage.bench.report;

import org.jspecify.annotations.NullMarked;
