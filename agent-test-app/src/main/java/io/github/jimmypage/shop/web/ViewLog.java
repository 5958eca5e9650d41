package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.PageViews;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Notes every page view in the database. Not in use unless asked for. */
final class ViewLog extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient PageViews pageViews;

    ViewLog(PageViews pageViews) {
        this.pageViews = pageViews;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        pageViews.add(request.getRequestURI(), LocalDate.now(ZoneOffset.UTC));
        chain.doFilter(request, response);
    }
}
