/**
 * Figures for a monitoring system, in the text format of Prometheus. May depend on {@code cache} and {@code cluster}. Start reading at {@link
 * io.github.jimmypage.observe.metrics.Metrics}.
 */
@NullMarked
package io.github.jimmypage.observe.metrics;

import org.jspecify.annotations.NullMarked;
