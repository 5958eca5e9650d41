@NullMarked
package io.github.jimmypage.cluster;

import org.jspecify.annotations.NullMarked;
