/**
 * What the agent knows of the servlet adapter: the only types of this side that are loaded by the agent's own loader and not by
 * an adapter's. JDK types and {@code cache} only; no servlet type.
 */
@NullMarked
package io.github.jimmypage.servlet.spi;

import org.jspecify.annotations.NullMarked;
