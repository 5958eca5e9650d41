/**
 * Request scope, boundary, capture.
 *
 * <p>Compiled once against {@code jakarta.servlet} 5.0 and defined once for each servlet API that the JVM holds, with the names
 * changed where that is {@code javax.servlet}. Each copy has a class loader of its own, which sees the JDK, that API and the
 * agent. May depend on {@code cache}, {@code refresh}, {@code log} and {@code servlet.spi}. Start reading at {@link
 * io.github.jimmypage.servlet.ServletAdapter}.
 */
@NullMarked
package io.github.jimmypage.servlet;

import org.jspecify.annotations.NullMarked;
