/** Tests of what needs no child JVM and takes no time. */
@NullMarked
package io.github.jimmypage.bench.micro;

import org.jspecify.annotations.NullMarked;
