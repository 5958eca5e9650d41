/**
 * The heart: generation, page, key, policy, store.
 *
 * <p>Plain Java with no servlet, JDBC or Byte Buddy type, so that unit tests exercise it alone. May depend on {@code config}
 * and on Caffeine, which stands behind {@link io.github.jimmypage.cache.PageStore} and {@link
 * io.github.jimmypage.cache.DatabasePaths} only. Start reading at {@link io.github.jimmypage.cache.PageCache}.
 */
@NullMarked
package io.github.jimmypage.cache;

import org.jspecify.annotations.NullMarked;
