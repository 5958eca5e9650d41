/**
 * The one class that both worlds see: the application's instrumented classes call it, the agent fills it.
 *
 * <p>JDK types only; may depend on nothing.
 */
@NullMarked
package io.github.jimmypage.bridge;

import org.jspecify.annotations.NullMarked;
