/** Tests that open the shop as a whole and visit it over HTTP. */
@NullMarked
package io.github.jimmypage.shop;

import org.jspecify.annotations.NullMarked;
