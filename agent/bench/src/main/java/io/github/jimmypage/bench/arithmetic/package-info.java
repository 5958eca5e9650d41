/**
 * From figures to ratios. Plain Java; knows nothing of where the figures come from.
 */
@NullMarked
package io.github.jimmypage.bench.arithmetic;

import org.jspecify.annotations.NullMarked;
