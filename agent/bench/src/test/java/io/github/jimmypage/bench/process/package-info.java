/** Tests of what needs no child JVM. */
@NullMarked
package io.github.jimmypage.bench.process;

import org.jspecify.annotations.NullMarked;
