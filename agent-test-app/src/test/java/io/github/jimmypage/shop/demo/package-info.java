/** Tests of how the demo reads what the shop sends. */
@NullMarked
package io.github.jimmypage.shop.demo;

import org.jspecify.annotations.NullMarked;
