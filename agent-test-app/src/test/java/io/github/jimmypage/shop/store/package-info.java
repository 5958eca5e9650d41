/** Tests of what the database keeps, on a real one. */
@NullMarked
package io.github.jimmypage.shop.store;

import org.jspecify.annotations.NullMarked;
