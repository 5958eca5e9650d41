/**
 * The write side: statements, batches and transactions become write sets, and write sets become bumps.
 *
 * <p>Sees JDBC objects only as keys and never calls them: a JDBC call of the agent's own on the application's connection has
 * recursed, deadlocked or marked connections dead in other agents. May depend on {@code cache}, {@code sql} and {@code config}.
 * Start reading at {@link io.github.jimmypage.jdbc.WriteSide}.
 */
@NullMarked
package io.github.jimmypage.jdbc;

import org.jspecify.annotations.NullMarked;
