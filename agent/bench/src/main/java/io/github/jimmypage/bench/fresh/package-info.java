/**
 * What clients notice of writes: crowds that ask at once for a page that is missing, was just outdated, or cannot be kept, and a
 * storm of writes. Times are those on the clients' clocks, beside the same without agent or without writes. Start reading at {@link
 * io.github.jimmypage.bench.fresh.Freshness}.
 */
@NullMarked
package io.github.jimmypage.bench.fresh;

import org.jspecify.annotations.NullMarked;
