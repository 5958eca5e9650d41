/**
 * A real browser, where the machine has one. Knows nothing of the console. Start reading at {@link
 * io.github.jimmypage.endtoend.browser.Browser}.
 */
@NullMarked
package io.github.jimmypage.endtoend.browser;

import org.jspecify.annotations.NullMarked;
