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
    private final int renders;

    /** @param noStore whether caches are told to keep no page of it */
    PageServlet(Items items, boolean noStore) {
        this(items, noStore, 1);
    }

    /** @param renders how often it renders before it writes: pages of real applications take longer than this one */
    PageServlet(Items items, boolean noStore, int renders) {
        this.items = items;
        this.noStore = noStore;
        this.renders = renders;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (noStore) {
            response.setHeader("Cache-Control", "no-store");
        }
        try {
            String page = "";
            for (int done = 0; done < renders; done++) {
                page = items.page(PageSize.of(request));
            }
            response.getWriter().write(page);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
