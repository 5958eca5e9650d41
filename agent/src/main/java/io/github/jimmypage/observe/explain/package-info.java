/**
 * What an operator is told of single bumps and requests: what caused a bump, and what the cache made of a request. May depend on {@code
 * cache} and {@code observe.json}; nothing depends on it but {@code observe} and {@code start}. Start reading at {@link
 * io.github.jimmypage.observe.explain.BumpLogbook}.
 */
@NullMarked
package io.github.jimmypage.observe.explain;

import org.jspecify.annotations.NullMarked;
