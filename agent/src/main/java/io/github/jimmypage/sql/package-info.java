/**
 * The text of an SQL statement goes in, what it may write comes out.
 *
 * <p>Plain Java on {@code java.base} alone: no JDBC, no servlet type, no library, and nothing of the other packages. Start
 * reading at {@link io.github.jimmypage.sql.SqlAnalyzer}; the rule that everything here follows is that what is not
 * understood is a write of any table.
 *
 * <p>The way of a text: {@code Readings} says in how many ways its dialect may cut it into words, {@code Lexer} cuts,
 * {@code TextScan} walks over the words once, with {@code DmlHeads}, {@code DdlHeads} and {@code AdminHeads} for the
 * beginnings of statements and {@code PureFunctions} for what is called, and {@code Findings} adds up the verdict.
 */
@NullMarked
package io.github.jimmypage.sql;

import org.jspecify.annotations.NullMarked;
