/** Tests of what needs no child JVM and takes no time. */
@NullMarked
package io.github.jimmypage.bench.requests;

import org.jspecify.annotations.NullMarked;
