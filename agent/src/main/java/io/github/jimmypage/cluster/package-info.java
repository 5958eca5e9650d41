/**
 * One generation for several JVMs on one database: each bump is told to the others through a server, and a JVM serves pages only
 * while it knows that it has heard of everything.
 *
 * <p>Pages never leave their JVM. The generation of {@code cache} stays a number of this JVM, and what another one wrote is one more
 * bump of it; so whatever becomes of the server's data, no old page turns fresh again (KNOWN_BUGS 6). What has to be known is only
 * that no bump of another JVM was missed: {@link io.github.jimmypage.cluster.Agreement}, where to start reading. {@link
 * io.github.jimmypage.cluster.Outbox} has what this JVM has to tell, {@link
 * io.github.jimmypage.cluster.Departure} how it says that it goes, {@link io.github.jimmypage.cluster.Cluster} the threads, {@link
 * io.github.jimmypage.cluster.RedisStore} the protocol, and {@link io.github.jimmypage.cluster.RedisServers} finds the server: of several
 * addresses, of a Redis Cluster, or by Sentinels. Nobody beyond these two knows the client library.
 *
 * <p>Others who write past every JVM say so by a file: {@link io.github.jimmypage.cluster.BumpFile}.
 *
 * <p>May depend on {@code cache}, {@code config} and {@code log}. Nothing of it but that file is loaded unless {@code cluster.url} is set.
 */
@NullMarked
package io.github.jimmypage.cluster;

import org.jspecify.annotations.NullMarked;
