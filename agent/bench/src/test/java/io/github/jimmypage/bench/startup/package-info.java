/** Tests of what needs no child JVM and takes no time. */
@NullMarked
package io.github.jimmypage.bench.startup;

import org.jspecify.annotations.NullMarked;
