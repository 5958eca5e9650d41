package io.github.jimmypage.shop.demo;

import java.io.IOException;

/** What the admin does to prices. */
final class Admin {

    private Admin() {}

    /** Posts a price: {@code save} commits it, {@code preview} rolls it back. The answer lists this product alone. */
    static Answer price(Visitor admin, String product, String price, String action) throws IOException {
        String page = admin.get("/product/" + product).body();
        String name = page.substring(page.indexOf("<h1>") + "<h1>".length(), page.indexOf("</h1>"));
        return admin.post("/admin/products", "product", product, "price", price, "action", action, "q", name);
    }
}
