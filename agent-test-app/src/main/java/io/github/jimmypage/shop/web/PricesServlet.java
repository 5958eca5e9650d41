package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Category;
import io.github.jimmypage.shop.store.Money;
import io.github.jimmypage.shop.store.Prices.Preview;
import io.github.jimmypage.shop.store.Product;
import io.github.jimmypage.shop.store.Search;
import io.github.jimmypage.shop.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The admin's price list. {@code POST} with {@code product}, {@code price} and {@code action=save} changes a price and
 * redirects to the list; {@code action=preview} shows where the product would stand, and changes nothing.
 */
final class PricesServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;

    PricesServlet(Store store, Renders renders) {
        super(renders);
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(request, response, Html.NONE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Integer> product = number(parameter(request, "product"));
        Optional<Money> price = Money.parse(parameter(request, "price"));
        if (product.isEmpty() || price.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (parameter(request, "action").equals("preview")) {
            preview(request, response, product.get(), price.get());
        } else {
            save(request, response, product.get(), price.get());
        }
    }

    private void save(HttpServletRequest request, HttpServletResponse response, long product, Money price)
            throws IOException {
        if (!store.prices().set(product, price)) {
            notFound(response);
            return;
        }
        Flash.put(request.getSession(), "Product " + product + " now costs " + price + ".");
        response.sendRedirect(address(CatalogueServlet.search(request)));
    }

    private void preview(HttpServletRequest request, HttpServletResponse response, long product, Money price)
            throws IOException {
        Optional<Preview> preview = store.prices().preview(product, price);
        if (preview.isEmpty()) {
            notFound(response);
            return;
        }
        Html told = Html.of(
                "<p class=\"flash\" role=\"status\">At {} product {} would be number {} of {} in its category, from the"
                        + " cheapest; the average would be {}. Nothing was changed.</p>",
                preview.get().price(),
                product,
                preview.get().rank(),
                preview.get().of(),
                preview.get().average());
        list(request, response, told);
    }

    private void list(HttpServletRequest request, HttpServletResponse response, Html told) throws IOException {
        Search search = CatalogueServlet.search(request);
        long found = store.catalogue().categories(search).stream()
                .mapToLong(Category::products)
                .sum();
        Pages pages = new Pages(search.page(), found, Search.PAGE_SIZE);
        if (!pages.exists()) {
            notFound(response);
            return;
        }
        List<Product> products = store.catalogue().find(search);
        Html body = Html.of(
                """
                {}{}<h1>Prices</h1>
                <form class="search" action="/admin/products"><input type="search" name="q" value="{}"
                aria-label="Search"><button>Find</button></form>
                <p class="found">{} things, page {} of {}</p>
                <ul class="lines">{}</ul>
                <nav class="pager">{}{}</nav>
                """,
                told,
                AdminMenu.of(),
                search.words(),
                found,
                pages.page(),
                pages.count(),
                Html.each(products, product -> row(product, search)),
                pages.hasPrevious() ? link(search.on(search.page() - 1), "← Previous") : Html.NONE,
                pages.hasNext() ? link(search.on(search.page() + 1), "Next →") : Html.NONE);
        send(request, response, "Prices", body);
    }

    private static Html row(Product product, Search search) {
        return Html.of(
                """
                <li><div><a href="/product/{}">{}</a><p>No. {}, {} left, {} sold, <b class="price">{}</b></p></div>
                <form class="inline" action="/admin/products" method="post">
                <input type="hidden" name="product" value="{}"><input type="hidden" name="q" value="{}">
                <input type="hidden" name="page" value="{}">
                <input name="price" value="{}" size="8" inputmode="decimal" aria-label="Price">
                <button name="action" value="save">Save</button>
                <button name="action" value="preview">Preview</button>
                </form></li>
                """,
                product.id(),
                product.name(),
                product.id(),
                product.inStock(),
                product.sold(),
                product.price(),
                product.id(),
                search.words(),
                search.page(),
                product.price().plain());
    }

    private static Html link(Search to, String words) {
        return Html.of("<a href=\"{}\">{}</a>", address(to), words);
    }

    private static String address(Search search) {
        return "/admin/products" + CatalogueView.address(search).substring(1);
    }
}
