package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Framework;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.process.Site;
import io.github.jimmypage.endtoend.trail.FormBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications as the users of a framework build them, without any setting: everybody gets what he gets without the agent, and most of it from the cache. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.Framework#chosen")
@ExtendWith(ServerOutputs.class)
class FrameworkIT {
    private static final String BASIC_ANNA = "Basic YW5uYTph";
    private static final int BOOKS = 20;

    /** 69 when this was written, those of the container, the pool, the driver, Spring Security and Spring Session included. */
    private static final int MOST_TYPES = 85;

    private final Framework framework;
    private final Site site;
    private final Server plain;
    private final Server server;

    FrameworkIT(Framework framework) {
        this.framework = framework;
        site = framework.site();
        plain = framework.withoutAgent();
        server = framework.withAgent();
    }

    /** Whoever looks a framework up finds every reason for which its pages are not kept, and none that there is not. */
    @AfterParameterizedClassInvocation
    static void whatWasRefusedIsWhatTheReadmeSays(Framework framework) {
        Set<String> refused = framework.refused();
        framework.close();
        assertEquals(new TreeSet<>(framework.refusals()), refused, framework::toString);
    }

    private FormBrowser guest() {
        return new FormBrowser(plain, server);
    }

    private FormBrowser member(String name) {
        FormBrowser browser = guest();
        browser.open(site.login());
        browser.submit(Map.of("username", name, "password", name.substring(0, 1)));
        return browser;
    }

    private Request priceOf(int book, int price) {
        return new Request("PUT", site.api() + "/" + book + "/price?of=" + price, List.of(), "")
                .with("Authorization", BASIC_ANNA);
    }

    @Test
    void whatEverybodySeesIsServedFromTheCacheUntilTheDatabaseChanges() {
        int price = 1000;
        for (String page : List.of(site.list(), site.detail() + 3, site.api(), site.api() + "/3")) {
            FormBrowser anybody = guest();
            Eventually.get("a hit for " + page, () -> anybody.open(page), answer -> answer.cacheStatus()
                    .isFreshHit());
            String now = "" + ++price;
            guest().send(priceOf(3, price));
            Eventually.get("the new price", () -> anybody.open(page), answer -> answer.text()
                    .contains(now));
            Eventually.get("a hit for " + page, () -> anybody.open(page), answer -> answer.cacheStatus()
                    .isFreshHit());
        }
    }

    @Test
    void whoLogsInSavesAndLogsOutSeesWhatHeSeesWithoutTheAgent() {
        FormBrowser stranger = guest();
        stranger.open(site.login());
        Response wrong = stranger.submit(Map.of("username", "anna", "password", "wrong"));
        assertFalse(wrong.text().contains("Books of"), wrong.text());
        FormBrowser anna = member("anna");
        FormBrowser berta = member("berta");
        FormBrowser guest = guest();
        for (int round = 0; round < 3; round++) {
            for (FormBrowser browser : List.of(anna, guest, berta)) {
                browser.open(site.list());
                browser.open(site.detail() + 2);
                browser.open(site.api());
            }
            assertShows("Books of <span>anna</span>", anna.open(site.mine()));
            assertShows("Books of <span>berta</span>", berta.open(site.mine()));
            assertFalse(guest.open(site.mine()).text().contains("Books of"));
        }
        saving(anna, berta, guest);
        anna.open(site.list());
        anna.submit(Map.of());
        assertFalse(anna.open(site.list()).text().contains("Hello"));
        assertFalse(anna.open(site.mine()).text().contains("Books of"));
        assertShows("Hello <b>berta</b>", berta.open(site.list()));
    }

    private void saving(FormBrowser anna, FormBrowser berta, FormBrowser guest) {
        anna.open(site.newBook());
        Response refused = anna.submit(Map.of("title", "", "author", "me", "price", "7"));
        assertShows("<em>", refused);
        String title = Server.newWords();
        Response saved = anna.submit(Map.of("title", title, "author", "me", "price", "7"));
        assertShows("saved: " + title, saved);
        assertFalse(anna.open(site.mine()).text().contains("saved: "));
        assertShows(title, anna.open(site.list()));
        for (FormBrowser browser : List.of(berta, guest)) {
            Eventually.get("the new book", () -> browser.open(site.list()), answer -> answer.text()
                    .contains(title));
        }
        assertFalse(berta.open(site.mine()).text().contains(title));
    }

    private static void assertShows(String words, Response answer) {
        assertTrue(answer.text().contains(words), () -> words + " in " + answer + "\n" + answer.text());
    }

    /** A reader every time, and once in a hundred times somebody who changes a price. */
    @Test
    void ninetyOfAHundredReadersAreServedFromTheCache() {
        Random random = new Random(7);
        Visitor writer = server.visitor();
        // The comparisons of others need the same prices at both.
        Visitor twin = plain.visitor();
        Visitor reader = server.visitor();
        int hits = 0;
        int readers = 0;
        for (int step = 0; step < 1500; step++) {
            if (random.nextInt(100) == 0) {
                Request price = priceOf(1 + random.nextInt(BOOKS), 1 + random.nextInt(500));
                assertEquals(200, writer.send(price).status());
                assertEquals(200, twin.send(price).status());
            } else {
                int book = random.nextInt(BOOKS + 1);
                Response answer = reader.get(book == 0 ? site.list() : site.detail() + book);
                assertEquals(200, answer.status());
                readers++;
                hits += answer.cacheStatus().isHit() ? 1 : 0;
            }
        }
        System.out.println(framework + ": " + hits + " hits of " + readers + " readers");
        assertTrue(hits >= readers * 9 / 10, hits + " of " + readers + ", refused as " + framework.refused());
    }

    @Test
    void filesErrorsAndUnknownPathsAreLeftAlone() {
        FormBrowser guest = guest();
        for (String target : List.of("/probe/style.css", "/probe/nothing", "/probe/broken")) {
            for (int visit = 0; visit < 3; visit++) {
                Response answer = guest.open(target);
                assertFalse(answer.cacheStatus().isHit() || answer.cacheStatus().isStored(), answer.toString());
            }
        }
    }

    /** Each type that is hooked is woven at every start, and called through us for ever: more than are needed want to be noticed. */
    @Test
    void fewTypesOfAnApplicationWithJpaAreHooked() {
        assumeTrue(framework.toString().startsWith("boot"), "it takes another start");
        try (Server told = framework.start("types", "-javaagent:" + Artifacts.agent(), "-Djimmypage.log.level=debug")) {
            assertEquals(200, told.visitor().get(site.list()).status());
            long hooked = told.child()
                    .err()
                    .lines()
                    .filter(line -> line.contains("DEBUG hooked "))
                    .count();
            System.out.println(framework + ": " + hooked + " types hooked");
            assertTrue(hooked > 10 && hooked <= MOST_TYPES, hooked + " types");
        }
    }

    @Test
    void theStartPrintsNothingThatItDoesNotPrintWithoutTheAgent() {
        assertEquals(warnings(plain), warnings(server));
        // Whose log gives no reasons.
        Server silent = framework.withOneLine();
        List<String> ours = (silent.child().out() + silent.child().err())
                .lines()
                .filter(line -> line.startsWith("[jimmypage]"))
                .filter(line -> !line.contains(": mode on, settings: defaults"))
                .toList();
        assertEquals(List.of(), ours);
    }

    private static List<String> warnings(Server started) {
        return (started.child().out() + started.child().err())
                .lines()
                .filter(line -> !line.startsWith("[jimmypage]"))
                .filter(line -> line.contains("WARN")
                        || line.contains("ERROR")
                        || line.contains("SEVERE")
                        || line.contains("\tat "))
                // Tomcat warns where its random numbers took more than a tenth of a second.
                .filter(line -> !line.contains("SecureRandom") && !line.contains("SessionIdGeneratorBase"))
                .map(line -> line.replaceAll("[0-9]+", "0").replace("-without", "-with"))
                .sorted()
                .toList();
    }

    @Test
    void oneLineOfConfigurationBuysHits() {
        Framework.OneLine line = framework.oneLine();
        assertFalse(isEverHit(server, line), "without " + line.setting());
        assertTrue(isEverHit(framework.withOneLine(), line), "with " + line.setting());
    }

    private boolean isEverHit(Server asked, Framework.OneLine line) {
        FormBrowser browser = FormBrowser.at(asked);
        for (int visit = 0; visit < 10; visit++) {
            if (browser.open(line.page()).cacheStatus().isHit()) {
                return true;
            }
        }
        return false;
    }

    /** Whoever looks the framework up finds what is not kept, and what would buy more. */
    @Test
    void theReadmeHasARowThatNamesTheReasonsAndTheLine() throws IOException {
        String row = Files.readAllLines(Artifacts.readme()).stream()
                .filter(line -> line.contains("(`" + framework + "`)"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + framework));
        String[] cells = row.split(" \\| ", -1);
        Set<String> named = new TreeSet<>();
        Matcher reason = Pattern.compile("`([a-z-]+)`").matcher(cells[3]);
        while (reason.find()) {
            named.add(reason.group(1));
        }
        assertEquals(new TreeSet<>(framework.refusals()), named);
        assertTrue(cells[4].contains("`" + framework.oneLine().setting() + "`"), cells[4]);
    }
}
