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

/** Six browsers in the shop: some without an account, some that log in as one customer and later as another or as who sets the prices. */
final class ShopPlay implements Play {
    private static final int PRODUCTS = 12;
    private static final List<String> ACCOUNTS = List.of("anna", "bert", "admin");
    private static final List<String> LANGUAGES = List.of("en-GB,en;q=0.5", "de,en-US;q=0.7,en;q=0.3");
    private static final List<String> PAGES = List.of(
            "/",
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
            "/orders/4001",
            "/admin/products",
            "/admin/orders",
            "/missing",
            "/style.css");

    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final List<String> names;

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
        int session;
        boolean inSession;
        String account = "";

        Browser(int number) {
            this.number = number;
        }

        void beginSession() {
            if (!inSession) {
                session++;
            }
            inSession = true;
        }

        void endSession() {
            inSession = false;
            account = "";
        }

        /** Pages of a session are nobody else's. */
        String view() {
            return inSession ? account + "#" + number + "." + session : "";
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
        int dice = random.nextInt(1000);
        int product = 1 + random.nextInt(PRODUCTS);
        if (dice < 380) {
            return get(client, PAGES.get(random.nextInt(PAGES.size())));
        } else if (dice < 760) {
            return get(client, "/product/" + product);
        } else if (dice < 780) {
            return new Move(client, browser.view(), Request.head("/product/" + product), false, false);
        } else if (dice < 782) {
            return get(client, random.nextBoolean() ? "/report" : "/admin/users");
        } else if (dice < 790) {
            return new Move(client, browser.view(), Request.get("/product/" + product + "/viewed"), true, false);
        } else if (dice < 800) {
            return forgetful(client, browser);
        } else if (dice < 900) {
            return buying(client, product, random);
        } else if (dice < 940) {
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
        return new Move(client, browser.view(), Request.get("/"), false, true);
    }

    private Move get(String client, String target) {
        return new Move(client, browsers.get(client).view(), Request.get(target), false, false);
    }

    private Move post(String client, String target, String form) {
        return new Move(
                client, browsers.get(client).view(), Request.post(target).form(form), true, false);
    }

    @Override
    public void answered(Move move, Response answer) {
        Browser browser = browsers.get(move.client());
        String request = move.request().target();
        boolean redirected = answer.status() == 302;
        if (redirected) {
            browser.sentTo.push(answer.header("Location").orElseThrow());
        }
        boolean posted = move.request().method().equals("POST") && redirected;
        if (posted && request.equals("/logout")) {
            browser.endSession();
        } else if (posted && request.equals("/login")) {
            browser.beginSession();
            browser.account = move.request().body().replaceFirst("login=([a-z]+)&.*", "$1");
        } else if (posted && request.equals("/cart/add")) {
            browser.beginSession();
        }
    }
}
