/** What of the request side needs no container to be tested. */
@NullMarked
package io.github.jimmypage.servlet;

import org.jspecify.annotations.NullMarked;
