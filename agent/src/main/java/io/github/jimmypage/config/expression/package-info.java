/**
 * The JDK's regular expressions, apart from the settings that are read at each start: their classes are loaded only where an
 * expression is set. Depends on the JDK alone.
 */
@NullMarked
package io.github.jimmypage.config.expression;

import org.jspecify.annotations.NullMarked;
