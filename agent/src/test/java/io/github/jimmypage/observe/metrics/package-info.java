@NullMarked
package io.github.jimmypage.observe.metrics;

import org.jspecify.annotations.NullMarked;
