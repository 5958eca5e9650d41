package io.github.jimmypage.bench.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** What a developer would write by hand for this one page: a look-up by the whole address, and never an invalidation. */
final class HandWrittenServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final long MAX_BYTES = 64L << 20;

    private final transient Items items;
    private final transient Cache<Address, byte[]> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Address address, byte[] page) -> page.length)
            .build();

    private record Address(String path, String query) {}

    HandWrittenServlet(Items items) {
        this.items = items;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String query = request.getQueryString();
        Address address = new Address(request.getRequestURI(), query == null ? "" : query);
        byte[] page = pages.getIfPresent(address);
        if (page == null) {
            page = render(PageSize.of(request));
            pages.put(address, page);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLengthLong(page.length);
        response.getOutputStream().write(page);
    }

    private byte[] render(int bytes) throws ServletException {
        try {
            return items.page(bytes).getBytes(StandardCharsets.UTF_8);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
