/**
 * The server that is measured: embedded Tomcat, H2 behind a pool, and servlets that do as little as they can. Packed into a jar of
 * its own, since it must not see the agent's classes. Knows nothing of the agent or of the rest of the benchmarks.
 */
@NullMarked
package io.github.jimmypage.bench.server;

import org.jspecify.annotations.NullMarked;
