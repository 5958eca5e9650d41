package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.trail.Move;
import io.github.jimmypage.endtoend.trail.Play;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Six browsers in the shop: some without an account, some that log in as one customer and later as another or as who sets the prices. */
final class ShopPlay implements Play {
    private static final int PRODUCTS = 12;
    /** Moves, on average, between the times when people write and those when they only look: pages live in these. */
    private static final int DAY = 100;
    /** Below it, dice are for looking. */
    private static final int QUIET = 800;

    private static final List<String> ACCOUNTS = List.of("anna", "bert", "admin");
    private static final List<String> LANGUAGES = List.of("en-GB,en;q=0.5", "de,en-US;q=0.7,en;q=0.3");
    private static final List<String> PAGES = List.of(
            "/",
            "/?page=2",
            "/?q=oak",
            "/?category=garden",
            "/new",
            "/about",
            "/api/products",
            "/cart",
            "/login",
            "/orders",
            "/orders/161",
            "/admin/products",
            "/admin/orders",
            "/missing",
            "/style.css");

    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final List<String> names;
    private boolean busy;

    ShopPlay() {
        for (int number = 0; number < 6; number++) {
            browsers.put("client-" + number, new Browser(number));
        }
        names = List.copyOf(browsers.keySet());
    }

    /** What is known of one browser: whether it has a session, who is logged in there, and where it was sent. */
    private static final class Browser {
        final int number;
        final Deque<String> sentTo = new ArrayDeque<>();
        final Set<String> cart = new TreeSet<>();
        int session;
        boolean inSession;
        String account = "";

        Browser(int number) {
            this.number = number;
        }

        void logIn(String name) {
            beginSession();
            account = name;
        }

        void add(String product) {
            beginSession();
            cart.add(product);
        }

        /** Gives the pages of what was ordered, if it was. */
        List<String> order(String sentTo) {
            if (!sentTo.startsWith("/orders/")) {
                return List.of();
            }
            List<String> pages =
                    cart.stream().map(product -> "/product/" + product).toList();
            cart.clear();
            return pages;
        }

        private void beginSession() {
            if (!inSession) {
                session++;
            }
            inSession = true;
        }

        void endSession() {
            inSession = false;
            account = "";
            cart.clear();
        }

        /** Pages of a session are nobody else's. */
        String view() {
            return inSession ? account + "#" + number + "." + session : Move.NOBODY;
        }
    }

    @Override
    public List<Header> headers(String client) {
        int number = browsers.get(client).number;
        Header agent = new Header("User-Agent", "Mozilla/5.0 (browser " + number + ")");
        Header language = new Header("Accept-Language", LANGUAGES.get(number % 2));
        return number % 3 == 0
                ? List.of(agent, language)
                : List.of(agent, language, new Header("Accept-Encoding", "gzip"));
    }

    @Override
    public Move next(Random random) {
        String client = names.get(random.nextInt(names.size()));
        Browser browser = browsers.get(client);
        if (!browser.sentTo.isEmpty() && random.nextInt(5) > 0) {
            return get(client, browser.sentTo.pop());
        }
        if (random.nextInt(DAY) == 0) {
            busy = !busy;
        }
        int dice = random.nextInt(busy ? 1000 : QUIET);
        int product = 1 + random.nextInt(PRODUCTS);
        if (dice < 360) {
            return get(client, PAGES.get(random.nextInt(PAGES.size())));
        } else if (dice < 740) {
            return get(client, "/product/" + product);
        } else if (dice < 760) {
            return new Move(client, browser.view(), Request.head("/product/" + product), false);
        } else if (dice < 762) {
            return get(client, random.nextBoolean() ? "/report" : "/admin/users");
        } else if (dice < QUIET) {
            return forgetful(client, browser);
        } else if (dice < 810) {
            return new Move(client, browser.view(), Request.get("/product/" + product + "/viewed"), true);
        } else if (dice < 910) {
            return buying(client, product, random);
        } else if (dice < 930) {
            return logInOrOut(client, browser, random);
        } else if (dice < 965) {
            return post(
                    client,
                    "/product/" + product + "/reviews",
                    "stars=" + random.nextInt(7) + "&words=w" + random.nextInt(100));
        }
        String price = "product=" + product + "&price=" + (1 + random.nextInt(99)) + ".50&q=&page=1";
        return post(client, "/admin/products", price + "&action=" + (random.nextInt(3) == 0 ? "preview" : "save"));
    }

    private Move buying(String client, int product, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> post(client, "/orders", "now=yes");
            case 1 -> post(client, "/cart/remove", "product=" + product);
            default -> post(client, "/cart/add", "product=" + product + "&quantity=" + random.nextInt(4));
        };
    }

    private Move logInOrOut(String client, Browser browser, Random random) {
        if (random.nextInt(3) == 0 || browser.account.isEmpty()) {
            String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
            String password = random.nextInt(8) == 0 ? "wrong" : account;
            return post(client, "/login", "login=" + account + "&password=" + password + "&next=/orders");
        }
        return post(client, "/logout", "now=yes");
    }

    private static Move forgetful(String client, Browser browser) {
        browser.endSession();
        browser.sentTo.clear();
        return new Move(client, browser.view(), Request.get("/"), false, Move.Forgets.EVERYTHING);
    }

    private Move get(String client, String target) {
        return new Move(client, browsers.get(client).view(), Request.get(target), false);
    }

    private Move post(String client, String target, String form) {
        return new Move(
                client, browsers.get(client).view(), Request.post(target).form(form), true);
    }

    @Override
    public List<String> answered(Move move, Response answer) {
        Browser browser = browsers.get(move.client());
        if (answer.status() != 302) {
            return List.of();
        }
        browser.sentTo.push(answer.header("Location").orElseThrow());
        String form = move.request().body();
        switch (move.request().method() + " " + move.request().target().replaceFirst("[0-9]+", "N")) {
            case "POST /logout" -> browser.endSession();
            case "POST /login" -> browser.logIn(form.replaceFirst("login=([a-z]+)&.*", "$1"));
            case "POST /cart/add" -> browser.add(form.replaceFirst("product=([0-9]+)&.*", "$1"));
            case "POST /cart/remove" -> browser.cart.remove(form.replaceFirst("product=([0-9]+)", "$1"));
            case "POST /orders" -> {
                return browser.order(answer.header("Location").orElseThrow());
            }
            case "POST /product/N/reviews" -> {
                return browser.account.isEmpty()
                        ? List.of()
                        : List.of(move.request().target().replace("/reviews", ""));
            }
            case "POST /admin/products" -> {
                String page = form.replaceFirst("product=([0-9]+)&.*", "/product/$1");
                return browser.account.equals("admin") ? List.of(page) : List.of();
            }
            default -> {}
        }
        return List.of();
    }
}
