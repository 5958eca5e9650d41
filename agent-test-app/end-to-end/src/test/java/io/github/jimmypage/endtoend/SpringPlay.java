package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.trail.Move;
import io.github.jimmypage.endtoend.trail.Move.Forgets;
import io.github.jimmypage.endtoend.trail.Play;
import io.github.jimmypage.endtoend.trail.Twin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Eight clients of the application with Spring Security: browsers that log in and out, are remembered and change carts and
 * languages, programs that say with each request who asks, and strangers. Each fetches a form before sending it, and follows where
 * it is sent, while others do something else; now and then two of them exchange their connections.
 */
final class SpringPlay implements Play {
    private static final String APPLICATION = "/probe";
    private static final int BROWSERS = 4;
    private static final int PROGRAMS = 2;
    private static final int CLIENTS = 8;
    private static final int NOTES = 5;
    /** Moves, on average, between the times when people write and those when they only look: pages live in these. */
    private static final int DAY = 100;
    /** Below it, dice are for looking. */
    private static final int QUIET = 800;

    private static final List<String> CHAINS = List.of("", "/basic", "/bearer");
    private static final List<String> LANGUAGES = List.of("en-GB,en;q=0.5", "de,en-US;q=0.7,en;q=0.3", "fr");
    private static final List<String> GREETINGS = List.of(
            "/greeting/holder", "/greeting/principal", "/greeting/argument", "/greeting/role", "/greeting/method");
    private static final List<String> CREDENTIALS = List.of(
            Member.ANNA.basic(),
            Member.BERTA.basic(),
            Member.ANNA.bearer(),
            Member.BERTA.bearer(),
            Member.ANNA.bearer() + "-for-all",
            "Basic YW5uYTpndWVzcw==",
            "Bearer token-of-nobody");

    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final List<String> names;
    private boolean busy = true;

    SpringPlay() {
        for (int number = 0; number < CLIENTS; number++) {
            String kind = number < BROWSERS ? "browser-" : number < BROWSERS + PROGRAMS ? "program-" : "stranger-";
            clients.put(kind + number, new Client(kind + number, number));
        }
        names = List.copyOf(clients.keySet());
    }

    /** What is known of one client: which cookies it has, and what it is about to do. */
    private static final class Client {
        final String name;
        final int number;
        final Deque<Request> intended = new ArrayDeque<>();
        boolean inSession;
        boolean remembered;
        private int cookies;
        private int messages;

        Client(String name, int number) {
            this.name = name;
            this.number = number;
        }

        boolean isBrowser() {
            return number < BROWSERS;
        }

        boolean isProgram() {
            return !isBrowser() && number < BROWSERS + PROGRAMS;
        }

        void keep(String setCookie) {
            boolean ends = setCookie.contains("=;") || setCookie.contains("Max-Age=0");
            if (setCookie.startsWith("JSESSIONID=")) {
                inSession = !ends;
                cookies++;
            } else if (setCookie.startsWith("remember-me=")) {
                remembered = !ends;
                cookies++;
            }
        }

        /**
         * Who has a session, or will be remembered, shares no page; nor does who says who he is. Only browsers keep something in their
         * sessions: others have one for the message after a redirect, and share pages again when they have read it.
         */
        String view(Request request) {
            boolean own = isBrowser() && inSession || remembered || messages > 0;
            return (own ? name + "." + cookies : Move.NOBODY) + authorization(request);
        }

        String writer(Request request) {
            return name + (inSession || remembered ? "." + cookies : "") + authorization(request);
        }

        private static String authorization(Request request) {
            return request.headers().stream()
                    .filter(header -> header.is("Authorization"))
                    .map(Header::value)
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public List<Header> headers(String client) {
        int number = client(client).number;
        Header agent = new Header("User-Agent", "Mozilla/5.0 (client " + number + ")");
        Header language = new Header("Accept-Language", LANGUAGES.get(number % LANGUAGES.size()));
        return number % 2 == 0
                ? List.of(agent, language)
                : List.of(agent, language, new Header("Accept-Encoding", "gzip"));
    }

    @Override
    public Move next(Random random) {
        Client client = client(any(names, random));
        String over = random.nextInt(50) == 0 ? any(names, random) : client.name;
        if (!client.intended.isEmpty() && random.nextInt(5) > 0) {
            Request intended = client.intended.pop();
            if (intended.target().equals(APPLICATION + "/login") && isGet(intended) && client.intended.isEmpty()) {
                // Sent to the form by a page for members: some fill it in, others turn to something else.
                client.intended.addAll(random.nextBoolean() ? List.of(filledIn(random)) : List.of());
            }
            return move(client, intended, over);
        }
        if (random.nextInt(DAY) == 0) {
            busy = !busy;
        }
        int dice = random.nextInt(busy ? 1000 : QUIET);
        if (dice < QUIET - 30) {
            return move(client, looking(client, random), over);
        } else if (dice < QUIET) {
            return forgetful(client, random, over);
        } else if (dice < 810) {
            String role = random.nextBoolean() ? "ADMIN" : "MEMBER";
            String name = random.nextInt(3) == 0 ? "anna" : "berta";
            return move(client, post("/control/role?name=" + name + "&role=" + role, ""), over);
        }
        client.intended.addAll(client.isBrowser() ? doing(random) : List.of(writing(client, random)));
        return move(client, client.intended.pop(), over);
    }

    private static Request looking(Client client, Random random) {
        String chain = client.isProgram() || random.nextInt(10) == 0 ? any(CHAINS, random) : "";
        Request request = Request.get(APPLICATION + chain + page(client, chain, random));
        if (random.nextInt(40) == 0) {
            request = Request.head(request.target());
        }
        boolean says = client.isProgram() ? random.nextInt(4) > 0 : random.nextInt(30) == 0;
        return says ? request.with("Authorization", credential(chain, random)) : request;
    }

    private static String page(Client client, String chain, Random random) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            return "/list";
        } else if (dice < 50) {
            return "/detail/" + (1 + random.nextInt(NOTES));
        } else if (dice < 60) {
            return "/welcome";
        } else if (dice < 75) {
            // What strangers may not see gives them a session.
            return GREETINGS.get(random.nextInt(GREETINGS.size() - (client.isBrowser() ? 0 : 1)));
        } else if (dice < 85 && (client.isBrowser() || !chain.isEmpty())) {
            return "/members" + any(GREETINGS, random);
        } else if (dice < 95 && client.isBrowser() && chain.isEmpty()) {
            return any(List.of("/cart", "/cart", "/till", "/till", "/form", "/login"), random);
        } else if (dice < 96) {
            return "/missing";
        }
        return "/list?q=" + random.nextInt(3);
    }

    /** Most often one that fits the chain. */
    private static String credential(String chain, Random random) {
        String scheme = chain.equals("/basic") ? "Basic" : "Bearer";
        List<String> fitting =
                CREDENTIALS.stream().filter(one -> one.startsWith(scheme)).toList();
        return any(random.nextInt(10) == 0 || chain.isEmpty() ? CREDENTIALS : fitting, random);
    }

    /** What takes a form: with a token that the browser is given first, or with an older one. */
    private static List<Request> doing(Random random) {
        Request form = Request.get(APPLICATION + "/form");
        String thing = "thing=t" + random.nextInt(100);
        Request sent =
                switch (random.nextInt(11)) {
                    case 0, 1 -> post("/note", note(random));
                    case 2 -> post("/note/redirect", note(random));
                    case 3 -> post("/cart", thing);
                    case 4 -> post("/cart/message", thing);
                    case 5 -> Request.get(APPLICATION + "/cart/link");
                    case 6 -> Request.get(APPLICATION + "/welcome?lang=" + any(List.of("en", "de", "fr"), random));
                    case 7 -> post("/logout", "now=yes");
                    default -> filledIn(random);
                };
        if (isGet(sent) || random.nextInt(10) == 0) {
            return List.of(sent);
        }
        return List.of(sent.target().endsWith("/login") ? Request.get(sent.target()) : form, sent);
    }

    private static Request filledIn(Random random) {
        Member member = random.nextBoolean() ? Member.ANNA : Member.BERTA;
        String fields = random.nextInt(8) == 0 ? "username=anna&password=guess" : member.form();
        return post("/login", fields + (random.nextInt(3) == 0 ? "&remember-me=on" : ""));
    }

    /** By the chains that want no token. */
    private static Request writing(Client client, Random random) {
        String chain = random.nextBoolean() ? "/basic" : "/bearer";
        Request request = post(chain + (random.nextInt(4) == 0 ? "/note/redirect" : "/note"), note(random));
        return client.isProgram() && random.nextInt(4) > 0
                ? request.with("Authorization", credential(chain, random))
                : request;
    }

    private static String note(Random random) {
        return "id=" + (1 + random.nextInt(NOTES)) + "&words=w" + random.nextInt(1000);
    }

    private static Request post(String target, String fields) {
        return Request.post(APPLICATION + target).form(fields + "&_csrf=" + Twin.TOKEN);
    }

    /** Closes the browser, or throws away all that it knows. */
    private static Move forgetful(Client client, Random random, String over) {
        client.intended.clear();
        client.inSession = false;
        client.cookies++;
        Forgets forgets = random.nextBoolean() ? Forgets.SESSION : Forgets.EVERYTHING;
        client.messages = 0;
        client.remembered &= forgets == Forgets.SESSION;
        return move(client, Request.get(APPLICATION + "/greeting/holder"), forgets, over);
    }

    private static Move move(Client client, Request request, String over) {
        return move(client, request, Forgets.NOTHING, over);
    }

    private static Move move(Client client, Request request, Forgets forgets, String over) {
        boolean writes = request.method().equals("POST")
                || request.target().endsWith("/cart/link")
                || request.target().contains("lang=");
        return new Move(client.name, client.view(request), request, writes, forgets, over);
    }

    /** Who logs in or out, or loses a session, is somebody else: writers are known by what tells them apart. */
    @Override
    public String writer(Move move) {
        return client(move.client()).writer(move.request());
    }

    @Override
    public boolean isWatchedAtEachWrite() {
        return true;
    }

    @Override
    public List<String> answered(Move move, Response answer) {
        Client client = client(move.client());
        Request request = move.request();
        if (answer.status() == 302) {
            String location = answer.header("Location").orElseThrow();
            String target = location.replaceFirst("^http://[^/]+", "").replaceFirst(";jsessionid=[^?]*", "");
            client.intended.addFirst(Request.get(target));
            if (target.endsWith("/login?logout")) {
                client.inSession = false;
                client.remembered = false;
                client.messages = 0;
                client.cookies++;
            }
        }
        answer.headers("Set-Cookie").forEach(client::keep);
        client.messages += request.target().endsWith("/redirect") && answer.status() == 302 ? 1 : 0;
        client.messages -= answer.text().contains("<b>written: ") ? 1 : 0;
        return answer.status() >= 400 ? List.of() : changed(request);
    }

    private static List<String> changed(Request request) {
        String page = request.target().substring(APPLICATION.length());
        if (page.contains("/note")) {
            String detail = request.body().replaceFirst("id=([0-9]+)&.*", "/detail/$1");
            return CHAINS.stream()
                    .flatMap(chain -> Stream.of(chain + "/list", chain + detail))
                    .map(APPLICATION::concat)
                    .toList();
        } else if (page.startsWith("/cart/message")) {
            return List.of(APPLICATION + "/cart", APPLICATION + "/till", APPLICATION + "/welcome");
        } else if (page.equals("/cart/link") || page.equals("/cart") && !isGet(request)) {
            return List.of(APPLICATION + "/cart", APPLICATION + "/till");
        }
        return page.contains("lang=") ? List.of(APPLICATION + "/welcome") : List.of();
    }

    private static boolean isGet(Request request) {
        return request.method().equals("GET");
    }

    private Client client(String name) {
        return clients.get(name);
    }

    private static <T> T any(List<T> those, Random random) {
        return those.get(random.nextInt(those.size()));
    }
}
