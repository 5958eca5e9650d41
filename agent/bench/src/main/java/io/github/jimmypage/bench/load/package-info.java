/**
 * A small HTTP/1.1 client that keeps a server busy for a bounded time. Knows nothing of the agent.
 */
@NullMarked
package io.github.jimmypage.bench.load;

import org.jspecify.annotations.NullMarked;
