/**
 * Others who write to a PostgreSQL past every JVM, and say so by {@code NOTIFY}: this JVM listens, on a connection of its own, made by
 * the driver that the application brings.
 *
 * <p>Start reading at {@link io.github.jimmypage.listen.PostgresListening}. What is called of the driver is JDBC and two methods of its
 * public interface ({@link io.github.jimmypage.listen.NotifiedConnection}); which driver there is, and when it goes, is the matter of
 * {@link io.github.jimmypage.listen.SeenDrivers}: nothing here may hold a web application that stopped.
 *
 * <p>May depend on {@code cache}, {@code cluster}, {@code config}, {@code jdbc} and {@code log}, and uses {@code java.sql} for that one
 * connection. Nothing of it is loaded unless {@code listen.url} is set.
 */
@NullMarked
package io.github.jimmypage.listen;

import org.jspecify.annotations.NullMarked;
