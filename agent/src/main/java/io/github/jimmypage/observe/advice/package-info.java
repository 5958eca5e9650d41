/**
 * Advice in words, out of what the heart noted of bumps, refusals and pages. May depend on {@code cache} and {@code config}; nothing
 * depends on it but {@code observe} and {@code start}. Start reading at {@link io.github.jimmypage.observe.advice.Advisor}.
 */
@NullMarked
package io.github.jimmypage.observe.advice;

import org.jspecify.annotations.NullMarked;
