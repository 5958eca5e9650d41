package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Product;
import io.github.jimmypage.shop.store.Reviews;
import io.github.jimmypage.shop.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One product: {@code GET /product/12} shows it, {@code POST /product/12/reviews} adds a review, and
 * {@code GET /product/12/viewed} counts a view and says how many there were: a GET that writes.
 */
final class ProductServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,9})(/viewed|/reviews)?");
    private static final int REVIEWS_SHOWN = 20;
    private static final int ALIKE_SHOWN = 4;
    private static final int MOST_STARS = 5;

    private final transient Store store;

    ProductServlet(Store store, Renders renders) {
        super(renders);
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(path(request));
        Optional<Product> product = path.matches() ? product(path) : Optional.empty();
        if (product.isEmpty() || "/reviews".equals(path.group(2))) {
            notFound(response);
        } else if (path.group(2) == null) {
            show(request, response, product.get());
        } else {
            view(request, response, product.get());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(path(request));
        Optional<Product> product = path.matches() ? product(path) : Optional.empty();
        SignedIn who = SignedIn.behind(request);
        if (product.isEmpty() || !"/reviews".equals(path.group(2))) {
            notFound(response);
        } else if (who == null) {
            LoginServlet.ask(request, response);
        } else {
            review(request, response, product.get(), who);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Product product) throws IOException {
        Html body = ProductView.of(
                product,
                store.catalogue().description(product.id()),
                store.reviews().of(product.id(), REVIEWS_SHOWN),
                store.catalogue().alike(product, ALIKE_SHOWN),
                SignedIn.behind(request));
        send(request, response, product.name(), body);
    }

    private void view(HttpServletRequest request, HttpServletResponse response, Product product) throws IOException {
        String page = "/product/" + product.id();
        store.pageViews().add(page, LocalDate.now(ZoneOffset.UTC));
        long views = store.pageViews().of(page);
        Html body = Html.of(
                "<h1>{}</h1><p>Looked at <b class=\"views\">{}</b> times.</p><p><a href=\"{}\">Back</a></p>",
                product.name(),
                views,
                page);
        send(request, response, "Views", body);
    }

    private void review(HttpServletRequest request, HttpServletResponse response, Product product, SignedIn who)
            throws IOException {
        int stars = number(parameter(request, "stars")).orElse(0);
        String words = parameter(request, "words").strip();
        if (stars < 1 || stars > MOST_STARS || words.isEmpty() || words.length() > Reviews.LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        store.reviews().add(product.id(), who.id(), stars, words, LocalDate.now(ZoneOffset.UTC));
        Flash.put(request.getSession(), "Thank you for your review.");
        response.sendRedirect("/product/" + product.id());
    }

    private Optional<Product> product(Matcher path) {
        return store.catalogue().product(Long.parseLong(path.group(1)));
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? "" : info;
    }
}
