/** Writes JSON. Depends on nothing. */
@NullMarked
package io.github.jimmypage.observe.json;

import org.jspecify.annotations.NullMarked;
