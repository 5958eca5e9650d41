/**
 * The shop's data: tables, what they hold at the start, and one class of queries per subject.
 *
 * <p>Depends on {@code java.sql} and the connection pool only; knows nothing of the web. The SQL is the common ground of
 * H2 and PostgreSQL. Start reading at {@link io.github.jimmypage.shop.store.Database}, then
 * {@link io.github.jimmypage.shop.store.Catalogue}.
 */
@NullMarked
package io.github.jimmypage.shop.store;

import org.jspecify.annotations.NullMarked;
