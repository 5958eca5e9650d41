/**
 * A shop on embedded Tomcat, to see and test the cache with. It knows nothing of the cache: all that is said about it
 * stands in {@code demo}, which starts the shop as a program of its own.
 *
 * <p>{@link io.github.jimmypage.shop.Shop} starts it; {@link io.github.jimmypage.shop.Server} is the container's set-up,
 * {@code web} what visitors see, {@code store} what the database holds. {@code web} uses {@code store}, never the other
 * way round.
 */
@NullMarked
package io.github.jimmypage.shop;

import org.jspecify.annotations.NullMarked;
