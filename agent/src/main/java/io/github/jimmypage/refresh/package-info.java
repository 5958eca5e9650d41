/**
 * Fresh without waiting: refreshes by replay, one at a time for each page; who wrote, and so must not be served what is older; and
 * requests that wait for another's render.
 *
 * <p>Knows requests only as what is to be sent again, and no servlet type. May depend on {@code cache}, {@code config} and {@code
 * log}. Start reading at {@link io.github.jimmypage.refresh.Refresher}.
 */
@NullMarked
package io.github.jimmypage.refresh;

import org.jspecify.annotations.NullMarked;
