/**
 * Others who write to the database, past this JVM. May depend on {@code cache}. Start reading at {@link
 * io.github.jimmypage.cluster.BumpFile}.
 */
@NullMarked
package io.github.jimmypage.cluster;

import org.jspecify.annotations.NullMarked;
