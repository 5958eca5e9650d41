package io.github.jimmypage.shop.web;

/** The way from one admin page to the next. */
final class AdminMenu {

    private AdminMenu() {}

    static Html of() {
        return Html.of("<nav class=\"admin\" aria-label=\"Admin\"><a href=\"/admin/products\">Prices</a>"
                + "<a href=\"/admin/orders\">Orders</a><a href=\"/admin/users\">Customers</a></nav>\n");
    }
}
