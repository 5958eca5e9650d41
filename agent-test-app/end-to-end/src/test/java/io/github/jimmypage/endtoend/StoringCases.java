package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import java.util.List;
import java.util.stream.Stream;

/** What is stored, what goes out with it again, and what serving stale forbids (RFC 9111, sections 3, 4.2.4 and 5.2.2). */
final class StoringCases {
    private static final String FRESH = "Cache-Control: max-age=3600";

    private StoringCases() {}

    static Stream<HttpCase> all() {
        return Stream.of(directives(), statuses(), headers(), stale()).flatMap(List::stream);
    }

    private static HttpCase refused(String name, String reason, String... headers) {
        return new HttpCase(name, stage -> stage.refused(reason, headers));
    }

    private static List<HttpCase> directives() {
        return List.of(
                refused("cc-resp-no-store", "no-store", "Cache-Control: no-store"),
                refused("cc-resp-no-store-case-insensitive", "no-store", "Cache-Control: No-StOrE"),
                refused("cc-resp-no-store-fresh", "no-store", "Cache-Control: max-age=10000, no-store"),
                refused("cc-resp-no-cache", "no-store", "Cache-Control: max-age=10000, no-cache"),
                refused("cc-resp-no-cache-case-insensitive", "no-store", "Cache-Control: max-age=10000, No-CaChE"),
                refused("cc-resp-no-cache-revalidate", "no-store", "Cache-Control: no-cache", "ETag: \"abcd\""),
                refused(
                        "headers-omit-headers-listed-in-Cache-Control-no-cache-single",
                        "no-store",
                        "Cache-Control: no-cache=\"a\"",
                        "a: 1",
                        FRESH),
                refused("cc-resp-private-shared", "no-store", "Cache-Control: private, max-age=3600"),
                new HttpCase("cc-resp-private-private", stage -> {
                    stage.visitor.cookie("member", "m-4711");
                    stage.served("Cache-Control: private, max-age=3600");
                }),
                new HttpCase(
                        "cc-resp-immutable-fresh", stage -> stage.served("Cache-Control: max-age=10000, immutable")),
                refused("pragma-response-no-cache", "no-store", FRESH, "Pragma: no-cache"),
                new HttpCase("pragma-response-extension", stage -> stage.served(FRESH, "Pragma: unrecognised")));
    }

    private static HttpCase status(int status) {
        return new HttpCase(
                "status-" + status + "-fresh",
                stage -> stage.refused("status", Request.get(stage.page(FRESH) + "&status=" + status)));
    }

    private static List<HttpCase> statuses() {
        return List.of(
                new HttpCase("status-200-fresh", stage -> stage.served(Request.get(stage.page(FRESH) + "&status=200"))),
                status(203),
                status(204),
                status(299),
                status(301),
                status(404),
                status(410),
                status(500),
                status(503));
    }

    private static HttpCase kept(String name, String header) {
        return new HttpCase(name, stage -> {
            String[] nameAndValue = header.split(": ", 2);
            Response hit = stage.served(FRESH, header);
            assertEquals(List.of(nameAndValue[1]), hit.headers(nameAndValue[0]), hit.toString());
        });
    }

    private static List<HttpCase> headers() {
        return List.of(
                kept("headers-store-Test-Header", "Test-Header: some value"),
                kept("headers-store-X-Frame-Options", "X-Frame-Options: deny"),
                kept("headers-store-Strict-Transport-Security", "Strict-Transport-Security: max-age=60"),
                kept(
                        "other-fresh-content-disposition-attachment",
                        "Content-Disposition: attachment; filename=example.txt"),
                kept("cdn-remove-header", "CDN-Cache-Control: foo"),
                refused("headers-store-Set-Cookie", "set-cookie", FRESH, "Set-Cookie: a=b"),
                refused(
                        "headers-omit-headers-listed-in-Connection",
                        "incomplete",
                        FRESH,
                        "Connection: a, b",
                        "a: 1",
                        "b: 2",
                        "c: 3"),
                new HttpCase(
                        "other-age-gen",
                        stage -> assertEquals(List.of(), stage.served(FRESH).headers("Age"))),
                new HttpCase(
                        "other-date-update",
                        stage -> assertEquals(
                                1, stage.served(FRESH).headers("Date").size())));
    }

    private static HttpCase neverStale(String name, String directive) {
        return new HttpCase(name, stage -> {
            String target = stage.page("Cache-Control: max-age=3600, " + directive);
            stage.served(Request.get(target));
            stage.write();
            Response next = stage.visitor.get(target);
            assertFalse(next.cacheStatus().isHit(), next.toString());
            assertEquals("stale", next.cacheStatus().forwarded().orElse("none"), next.toString());
        });
    }

    private static HttpCase staleAllTheSame(String name, String directive) {
        return new HttpCase(name, stage -> {
            String target = stage.page("Cache-Control: max-age=3600" + directive);
            stage.served(Request.get(target));
            stage.write();
            Response next = stage.visitor.get(target);
            assertTrue(next.cacheStatus().isStale(), next.toString());
            assertEquals(List.of(), next.headers("Warning"));
        });
    }

    private static List<HttpCase> stale() {
        return List.of(
                new HttpCase(
                        "cc-resp-must-revalidate-fresh",
                        stage -> stage.served("Cache-Control: max-age=10000, must-revalidate")),
                neverStale("cc-resp-must-revalidate-stale", "must-revalidate"),
                neverStale("stale-close-proxy-revalidate", "proxy-revalidate"),
                staleAllTheSame("stale-close-s-maxage=2", ", s-maxage=3600"),
                staleAllTheSame("stale-warning-become", ""));
    }
}
