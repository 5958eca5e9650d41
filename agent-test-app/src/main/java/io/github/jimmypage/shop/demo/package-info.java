/**
 * The demo: starts the shop as child processes without and with the cache, plays its visitors over HTTP, and prints what
 * came of it. Knows the shop only by its addresses and pages, as a visitor does.
 *
 * <p>Start reading at {@link io.github.jimmypage.shop.demo.Demo}.
 */
@NullMarked
package io.github.jimmypage.shop.demo;

import org.jspecify.annotations.NullMarked;
