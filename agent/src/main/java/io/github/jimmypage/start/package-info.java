/**
 * Puts the parts together at start-up: settings, log, heart, write side, hooks, banner.
 *
 * <p>Reached by reflection from {@code premain}; may depend on every other package, and none may depend on it. Start reading at
 * {@link io.github.jimmypage.start.AgentStart}.
 */
@NullMarked
package io.github.jimmypage.start;

import org.jspecify.annotations.NullMarked;
