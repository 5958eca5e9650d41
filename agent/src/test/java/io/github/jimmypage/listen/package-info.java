@NullMarked
package io.github.jimmypage.listen;

import org.jspecify.annotations.NullMarked;
