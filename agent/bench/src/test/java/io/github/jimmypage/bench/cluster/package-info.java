@NullMarked
package io.github.jimmypage.bench.cluster;

import org.jspecify.annotations.NullMarked;
