/**
 * What an operator sees of the cache. May depend on {@code cache} and {@code cluster}; nothing depends on it but {@code start}. Start reading at {@link
 * io.github.jimmypage.observe.Management}.
 */
@NullMarked
package io.github.jimmypage.observe;

import org.jspecify.annotations.NullMarked;
