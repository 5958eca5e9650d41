/**
 * How costs grow: with the pages that are stored, the texts of statements, the visitors, and the writes. Each series is printed as a
 * table and drawn as a plot. Start reading at {@link io.github.jimmypage.bench.growth.Growth}.
 */
@NullMarked
package io.github.jimmypage.bench.growth;

import org.jspecify.annotations.NullMarked;
