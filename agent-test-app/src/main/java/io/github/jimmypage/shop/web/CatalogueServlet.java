package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Catalogue;
import io.github.jimmypage.shop.store.Category;
import io.github.jimmypage.shop.store.Product;
import io.github.jimmypage.shop.store.Search;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The front page: what there is, by words, category and page. */
final class CatalogueServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;

    CatalogueServlet(Catalogue catalogue, Renders renders) {
        super(renders);
        this.catalogue = catalogue;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Search search = search(request);
        List<Category> categories = catalogue.categories(search);
        long found = categories.stream()
                .filter(category ->
                        search.category().isEmpty() || search.category().equals(category.slug()))
                .mapToLong(Category::products)
                .sum();
        Pages pages = new Pages(search.page(), found, Search.PAGE_SIZE);
        if (!pages.exists()) {
            notFound(response);
            return;
        }
        List<Product> products = found == 0 ? List.of() : catalogue.find(search);
        send(request, response, title(search), CatalogueView.of(search, categories, products, pages));
    }

    /** What a request asks the catalogue for; the first page of everything if it asks for nothing sensible. */
    static Search search(HttpServletRequest request) {
        return new Search(
                parameter(request, "q"),
                parameter(request, "category"),
                Search.Order.of(parameter(request, "order")),
                pageNumber(request));
    }

    private static String title(Search search) {
        return search.words().isEmpty() ? "Things for house and garden" : "Search: " + search.words();
    }
}
