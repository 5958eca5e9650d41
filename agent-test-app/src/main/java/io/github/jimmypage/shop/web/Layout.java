package io.github.jimmypage.shop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The frame around every page. */
final class Layout {

    private Layout() {}

    static Html page(HttpServletRequest request, String title, Html body) {
        return Html.of("{}{}{}", head(request, title), body, foot());
    }

    static Html head(HttpServletRequest request, String title) {
        HttpSession session = request.getSession(false);
        SignedIn who = SignedIn.behind(request);
        return Html.of("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} – Alder &amp; Ash</title>
                <link rel="stylesheet" href="/style.css">
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                </head>
                <body>
                <a class="skip" href="#content">To the content</a>
                <header class="top">
                <a class="brand" href="/">Alder <span>&amp;</span> Ash</a>
                <form class="search" action="/" role="search">
                <input type="search" name="q" placeholder="Search the catalogue" aria-label="Search" maxlength="100">
                <button>Search</button>
                </form>
                <nav class="main" aria-label="Main">
                <a href="/new">New</a><a href="/report">Bestsellers</a><a href="/about">About</a>{}{}
                </nav>
                </header>
                <main id="content">
                {}
                """, title, account(who), cart(session), flash(session));
    }

    static Html foot() {
        return Html.of("""
                </main>
                <footer class="bottom">
                <p><strong>Alder &amp; Ash</strong> – plain things for house and garden. A shop for trying things out:
                nothing here is really for sale.</p>
                <p><a href="/about">About us</a> · <a href="/api/products">Catalogue as JSON</a> · Free returns within
                30 days</p>
                </footer>
                </body>
                </html>
                """);
    }

    private static Html account(@Nullable SignedIn who) {
        if (who == null) {
            return Html.of("<a href=\"/login\">Log in</a>");
        }
        Html admin = who.isAdmin() ? Html.of("<a href=\"/admin/products\">Admin</a>") : Html.NONE;
        return Html.of(
                "{}<a href=\"/orders\">{}</a><form action=\"/logout\" method=\"post\"><button>Log out</button></form>",
                admin,
                who.fullName());
    }

    private static Html cart(@Nullable HttpSession session) {
        Cart cart = session == null ? null : Cart.in(session);
        return cart == null || cart.pieces() == 0
                ? Html.of("<a class=\"cart\" href=\"/cart\">Cart</a>")
                : Html.of("<a class=\"cart\" href=\"/cart\">Cart <b>{}</b></a>", cart.pieces());
    }

    private static Html flash(@Nullable HttpSession session) {
        String message = session == null ? null : Flash.take(session);
        return message == null ? Html.NONE : Html.of("<p class=\"flash\" role=\"status\">{}</p>", message);
    }
}
