@NullMarked
package io.github.jimmypage.bench.fresh;

import org.jspecify.annotations.NullMarked;
