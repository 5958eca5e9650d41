/**
 * Plots as SVG: readable on light and on dark ground, and to those who have them read aloud. Plain Java; knows nothing of what is
 * plotted. Start reading at {@link io.github.jimmypage.bench.plot.Plot}.
 */
@NullMarked
package io.github.jimmypage.bench.plot;

import org.jspecify.annotations.NullMarked;
