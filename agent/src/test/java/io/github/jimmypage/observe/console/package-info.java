@NullMarked
package io.github.jimmypage.observe.console;

import org.jspecify.annotations.NullMarked;
