/**
 * How hooks get into the application's classes: prefilter, matching, advices.
 *
 * <p>{@link io.github.jimmypage.instrument.Hook} is the one table of what is hooked; prefilter and matching are made from it. An
 * advice is one static call of {@link io.github.jimmypage.bridge.Bridge} and is inlined. Byte Buddy is used here and nowhere
 * else, and not before the first class to be hooked is loaded. May depend on {@code bridge}, and through {@link
 * io.github.jimmypage.instrument.Handler} on what the hooks lead to. Start reading at {@link
 * io.github.jimmypage.instrument.HookTransformer}.
 */
@NullMarked
package io.github.jimmypage.instrument;

import org.jspecify.annotations.NullMarked;
