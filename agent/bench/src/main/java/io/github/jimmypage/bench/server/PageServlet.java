package io.github.jimmypage.bench.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Renders a page of the size that its path says, from the database, at each request. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Items items;
    private final boolean noStore;

    /** @param noStore whether caches are told to keep no page of it */
    PageServlet(Items items, boolean noStore) {
        this.items = items;
        this.noStore = noStore;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (noStore) {
            response.setHeader("Cache-Control", "no-store");
        }
        try {
            response.getWriter().write(items.page(PageSize.of(request)));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
