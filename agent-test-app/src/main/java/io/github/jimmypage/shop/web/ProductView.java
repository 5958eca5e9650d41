package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Product;
import io.github.jimmypage.shop.store.Reviews.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product's page. */
final class ProductView {

    private static final int STARS = 5;

    private ProductView() {}

    static Html of(
            Product product, String description, List<Review> reviews, List<Product> alike, @Nullable SignedIn who) {
        return Html.of(
                """
                <article class="product">
                {}
                <div>
                <p class="kind"><a href="/?category={}">{}</a></p>
                <h1>{}</h1>
                <p class="price">{}</p>
                <p>{}<span class="sold">{} sold</span></p>
                <p class="words">{}</p>
                {}
                <ul class="promises"><li>Free delivery</li><li>30 days to return</li><li>Repaired for 15 years</li></ul>
                </div>
                </article>
                <section><h2>Reviews</h2>{}{}</section>
                <section><h2>You may also like</h2>{}</section>
                """,
                ProductCards.picture(product),
                product.slug(),
                product.category(),
                product.name(),
                product.price(),
                ProductCards.stock(product),
                product.sold(),
                description,
                product.inStock() == 0 ? Html.NONE : buy(product),
                reviews.isEmpty()
                        ? Html.of("<p>Nobody has reviewed this yet.</p>")
                        : Html.of("<ul class=\"reviews\">{}</ul>", Html.each(reviews, ProductView::review)),
                who == null
                        ? Html.of("<p><a href=\"/login?next=/product/{}\">Log in</a> to write one.</p>", product.id())
                        : form(product),
                ProductCards.grid(alike));
    }

    private static Html buy(Product product) {
        return Html.of("""
                <form class="buy" action="/cart/add" method="post">
                <input type="hidden" name="product" value="{}">
                <label>Pieces <input type="number" name="quantity" value="1" min="1" max="{}"></label>
                <button class="primary">Add to cart</button>
                </form>
                """, product.id(), Cart.MOST);
    }

    private static Html review(Review review) {
        return Html.of(
                "<li><p class=\"stars\" aria-label=\"{} of 5 stars\">{}</p><p>{}</p>"
                        + "<p class=\"author\">{}, {}</p></li>\n",
                review.stars(),
                "★".repeat(review.stars()) + "☆".repeat(STARS - review.stars()),
                review.words(),
                review.author(),
                review.writtenOn());
    }

    private static Html form(Product product) {
        return Html.of("""
                <form class="review" action="/product/{}/reviews" method="post">
                <label>Stars <input type="number" name="stars" value="5" min="1" max="5"></label>
                <label>Your review <textarea name="words" required maxlength="1000" rows="3"></textarea></label>
                <button>Send review</button>
                </form>
                """, product.id());
    }
}
