/** Tests of the pieces that pages are made of. */
@NullMarked
package io.github.jimmypage.shop.web;

import org.jspecify.annotations.NullMarked;
