package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Category;
import io.github.jimmypage.shop.store.Product;
import io.github.jimmypage.shop.store.Search;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The front page's markup. */
final class CatalogueView {

    private CatalogueView() {}

    static Html of(Search search, List<Category> categories, List<Product> products, Pages pages) {
        return Html.of(
                """
                {}<div class="shelf">
                <nav class="categories" aria-label="Categories">{}{}</nav>
                <section>
                <div class="bar"><p class="found">{}</p><p class="orders">Sort by {}</p></div>
                {}{}
                </section>
                </div>
                """,
                welcome(search),
                everything(search, categories),
                Html.each(categories, category -> category(search, category)),
                found(pages),
                Html.each(List.of(Search.Order.values()), order -> order(search, order)),
                products.isEmpty() ? nothing(search) : ProductCards.grid(products),
                pager(search, pages));
    }

    private static Html welcome(Search search) {
        if (!search.words().isEmpty()) {
            return Html.of("<h1>Search: “{}”</h1>\n", search.words());
        }
        return search.category().isEmpty() && search.page() == 1 ? Html.of("""
                        <div class="hero"><h1>Plain things,<br>made to stay.</h1>
                        <p>Furniture, tools and tableware from small workshops. Delivered free of charge, repaired for
                        fifteen years.</p></div>
                        """) : Html.of("<h1>Our catalogue</h1>\n");
    }

    private static Html everything(Search search, List<Category> categories) {
        long all = categories.stream().mapToLong(Category::products).sum();
        return link(search.in(""), search.category().isEmpty(), "Everything", all);
    }

    private static Html category(Search search, Category category) {
        boolean chosen = category.slug().equals(search.category());
        return link(search.in(category.slug()), chosen, category.name(), category.products());
    }

    private static Html link(Search to, boolean chosen, String name, long count) {
        return Html.of(
                "<a href=\"{}\"{}>{} <small>{}</small></a>",
                address(to),
                chosen ? Html.of(" aria-current=\"page\"") : Html.NONE,
                name,
                grouped(count));
    }

    private static Html found(Pages pages) {
        return pages.count() == 1
                ? Html.of("{} things", grouped(pages.items()))
                : Html.of("{} things, page {} of {}", grouped(pages.items()), pages.page(), grouped(pages.count()));
    }

    private static Html order(Search search, Search.Order order) {
        Search to = new Search(search.words(), search.category(), order, 1);
        return Html.of(
                "<a href=\"{}\"{}>{}</a> ",
                address(to),
                order == search.order() ? Html.of(" aria-current=\"true\"") : Html.NONE,
                order.word());
    }

    private static Html nothing(Search search) {
        return Html.of("<p class=\"nothing\">Nothing fits “{}”. Try a shorter word.</p>", search.words());
    }

    private static Html pager(Search search, Pages pages) {
        Html previous = pages.hasPrevious()
                ? Html.of("<a rel=\"prev\" href=\"{}\">← Previous</a>", address(search.on(pages.page() - 1)))
                : Html.NONE;
        Html next = pages.hasNext()
                ? Html.of("<a rel=\"next\" href=\"{}\">Next →</a>", address(search.on(pages.page() + 1)))
                : Html.NONE;
        return Html.of("<nav class=\"pager\" aria-label=\"Pages\">{}{}</nav>", previous, next);
    }

    /** The address of a search, with nothing in it that goes without saying. */
    static String address(Search search) {
        StringBuilder query = new StringBuilder();
        add(query, "q", search.words());
        add(query, "category", search.category());
        add(
                query,
                "order",
                search.order() == Search.Order.POPULAR ? "" : search.order().word());
        add(query, "page", search.page() == 1 ? "" : Integer.toString(search.page()));
        return query.isEmpty() ? "/" : "/?" + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
