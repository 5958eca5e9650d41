/** Tests of advice, with the real heart and a clock that they move. */
@NullMarked
package io.github.jimmypage.observe.advice;

import org.jspecify.annotations.NullMarked;
