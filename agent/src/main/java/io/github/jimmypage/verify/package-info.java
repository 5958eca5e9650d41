/**
 * Comparing what was served, or would have been, with what the application renders: in the mode {@code verify} for every request,
 * in the mode {@code on} for a share of the hits.
 *
 * <p>A request thread only finds out whether two answers are the same bytes. What differs is looked at a moment later by a thread
 * of the agent's own ({@link io.github.jimmypage.verify.Examiner}): expressions of an operator run there, where they hold up
 * nobody. May depend on {@code cache}, {@code config} and {@code log}, and knows no servlet type. Start reading at {@link
 * io.github.jimmypage.verify.Verification}.
 */
@NullMarked
package io.github.jimmypage.verify;

import org.jspecify.annotations.NullMarked;
