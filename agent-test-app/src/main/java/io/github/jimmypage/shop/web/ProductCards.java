package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Product;
import java.util.List;

/** Products as lists show them. */
final class ProductCards {

    private static final int TONES = 6;
    private static final int FEW = 10;

    private ProductCards() {}

    static Html grid(List<Product> products) {
        return Html.of("<ul class=\"grid\">{}</ul>\n", Html.each(products, ProductCards::card));
    }

    static Html picture(Product product) {
        return Html.of(
                "<span class=\"picture tone{}\"><svg aria-hidden=\"true\"><use href=\"/icons.svg#{}\"/></svg></span>",
                product.id() % TONES,
                product.slug());
    }

    static Html stock(Product product) {
        if (product.inStock() == 0) {
            return Html.of("<span class=\"stock none\">Sold out</span>");
        }
        return product.inStock() < FEW
                ? Html.of("<span class=\"stock few\">Only {} left</span>", product.inStock())
                : Html.of("<span class=\"stock\">In stock</span>");
    }

    private static Html card(Product product) {
        return Html.of(
                """
                <li><a class="card" href="/product/{}">{}
                <span class="kind">{}</span><span class="name">{}</span>
                <span class="line"><span class="price">{}</span>{}</span></a></li>
                """,
                product.id(),
                picture(product),
                product.category(),
                product.name(),
                product.price(),
                stock(product));
    }
}
