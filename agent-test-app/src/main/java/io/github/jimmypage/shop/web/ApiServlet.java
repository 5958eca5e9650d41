package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Catalogue;
import io.github.jimmypage.shop.store.Product;
import io.github.jimmypage.shop.store.Search;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.StringJoiner;

/** The catalogue for programs: {@code GET /api/products} with the front page's parameters. */
final class ApiServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_PRINTABLE = 0x20;

    private final transient Catalogue catalogue;

    ApiServlet(Catalogue catalogue, Renders renders) {
        super(renders);
        this.catalogue = catalogue;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Search search = CatalogueServlet.search(request);
        StringJoiner products = new StringJoiner(",", "[", "]");
        for (Product product : catalogue.find(search)) {
            products.add(json(product));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"page\":" + search.page() + ",\"products\":" + products + "}");
    }

    private static String json(Product product) {
        return "{\"id\":" + product.id() + ",\"name\":" + quoted(product.name()) + ",\"category\":"
                + quoted(product.slug()) + ",\"price\":" + product.price().plain() + ",\"stock\":" + product.inStock()
                + "}";
    }

    /** A JSON string (RFC 8259 §7). */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
