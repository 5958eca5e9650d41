/**
 * JVMs that are started to be measured. They end with this one, however it ends. May depend on {@code proc}.
 */
@NullMarked
package io.github.jimmypage.bench.process;

import org.jspecify.annotations.NullMarked;
