/** Comparing without a container. */
@NullMarked
package io.github.jimmypage.verify;

import org.jspecify.annotations.NullMarked;
