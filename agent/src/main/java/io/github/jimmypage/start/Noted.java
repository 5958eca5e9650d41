package io.github.jimmypage.start;

import io.github.jimmypage.observe.explain.BumpLogbook;
import io.github.jimmypage.observe.explain.RequestTrails;
import io.github.jimmypage.observe.metrics.BumpTally;
import org.jspecify.annotations.Nullable;

/**
 * What is noted for an operator from the start on. Its parts are thread-safe.
 *
 * @param functions of SQL that are not known to be pure
 * @param bumps the last of them, and what caused them
 * @param trails of requests that somebody asked for
 * @param tally of bumps by table and cause; null without a console
 */
record Noted(
        UnknownFunctions functions,
        BumpLogbook bumps,
        RequestTrails trails,
        @Nullable BumpTally tally) {}
