/**
 * What visitors see: servlets, filters and the HTML that they send.
 *
 * <p>Plain Servlet API, no framework; nothing here knows which container it runs in. Start reading at
 * {@link io.github.jimmypage.shop.web.Routes}; markup is written with {@link io.github.jimmypage.shop.web.Html} only,
 * which is where escaping happens.
 */
@NullMarked
package io.github.jimmypage.shop.web;

import org.jspecify.annotations.NullMarked;
