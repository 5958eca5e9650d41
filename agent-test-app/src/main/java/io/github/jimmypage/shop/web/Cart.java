package io.github.jimmypage.shop.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a visitor wants to buy. One object per session, changed in place; safe for use by many threads. */
final class Cart implements Serializable {

    /** Most pieces of one product. */
    static final int MOST = 99;

    private static final long serialVersionUID = 1L;
    private static final String NAME = "cart";

    private final TreeMap<Long, Integer> quantities = new TreeMap<>();

    static @Nullable Cart in(HttpSession session) {
        return session.getAttribute(NAME) instanceof Cart cart ? cart : null;
    }

    static Cart ensure(HttpSession session) {
        Cart cart = in(session);
        if (cart == null) {
            cart = new Cart();
            session.setAttribute(NAME, cart);
        }
        return cart;
    }

    static void drop(HttpSession session) {
        session.removeAttribute(NAME);
    }

    synchronized void add(long productId, int quantity) {
        quantities.merge(productId, quantity, (had, more) -> Math.min(MOST, had + more));
    }

    synchronized void remove(long productId) {
        quantities.remove(productId);
    }

    synchronized int pieces() {
        return quantities.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Product id to quantity, as it is now. */
    synchronized SortedMap<Long, Integer> quantities() {
        return new TreeMap<>(quantities);
    }
}
