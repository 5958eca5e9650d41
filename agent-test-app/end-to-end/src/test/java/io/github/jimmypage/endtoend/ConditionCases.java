package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import java.util.List;
import java.util.stream.Stream;

/** Conditional requests (RFC 9110, section 13, and RFC 9111, section 4.3.2). */
final class ConditionCases {
    private static final String TAG = "ETag: \"abcdef\"";
    private static final String MODIFIED = "Mon, 01 Jan 2024 00:00:00 GMT";

    private ConditionCases() {}

    static Stream<HttpCase> all() {
        return Stream.of(tags(), malformedTags(), dates(), passedOn()).flatMap(List::stream);
    }

    private static HttpCase tag(String name, int status, String own, String asked) {
        return new HttpCase(name, stage -> stage.conditional(status, "If-None-Match", asked, "ETag: " + own));
    }

    private static List<HttpCase> tags() {
        return List.of(
                tag("conditional-etag-strong-respond", 304, "\"abcdef\"", "\"abcdef\""),
                tag("conditional-etag-weak-respond", 304, "W/\"abcdef\"", "W/\"abcdef\""),
                tag(
                        "conditional-etag-strong-respond-multiple-first",
                        304,
                        "\"abcdef\"",
                        "\"abcdef\", \"1234\", \"5678\""),
                tag(
                        "conditional-etag-strong-respond-multiple-second",
                        304,
                        "\"abcdef\"",
                        "\"1234\", \"abcdef\", \"5678\""),
                tag(
                        "conditional-etag-strong-respond-multiple-last",
                        304,
                        "\"abcdef\"",
                        "\"1234\", \"5678\", \"abcdef\""),
                tag("conditional-etag-strong-respond-obs-text", 304, "\"abcdef\u00fc\"", "\"abcdef\u00fc\""),
                new HttpCase("conditional-304-etag", stage -> {
                    Response answer = stage.conditional(304, "If-None-Match", "\"abcdef\"", TAG);
                    assertEquals(List.of("\"abcdef\""), answer.headers("ETag"));
                }),
                new HttpCase("conditional-etag-precedence", stage -> {
                    String target = stage.page(TAG, "Last-Modified: " + MODIFIED);
                    stage.served(Request.get(target));
                    Request both = Request.get(target).with("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT");
                    assertEquals(
                            304,
                            stage.visitor
                                    .send(both.with("If-None-Match", "\"abcdef\""))
                                    .status());
                    Request later = Request.get(target).with("If-Modified-Since", MODIFIED);
                    assertEquals(
                            200,
                            stage.visitor
                                    .send(later.with("If-None-Match", "\"x\""))
                                    .status());
                }));
    }

    private static List<HttpCase> malformedTags() {
        return List.of(
                tag("conditional-etag-quoted-respond-unquoted", 200, "\"abcdef\"", "abcdef"),
                tag("conditional-etag-unquoted-respond-unquoted", 200, "abcdef", "abcdef"),
                tag("conditional-etag-unquoted-respond-quoted", 200, "abcdef", "\"abcdef\""),
                tag("conditional-etag-weak-respond-lowercase", 200, "w/\"abcdef\"", "w/\"abcdef\""),
                tag("conditional-etag-weak-respond-backslash", 200, "W\\\"abcdef\"", "W\\\"abcdef\""),
                tag("conditional-etag-weak-respond-omit-slash", 200, "W\"abcdef\"", "W\"abcdef\""));
    }

    private static HttpCase date(String name, int status, String since, String... headers) {
        return new HttpCase(name, stage -> stage.conditional(status, "If-Modified-Since", since, headers));
    }

    private static List<HttpCase> dates() {
        String modified = "Last-Modified: " + MODIFIED;
        return List.of(
                date("conditional-lm-fresh", 304, MODIFIED, modified),
                date("conditional-lm-fresh-earlier", 304, "Tue, 02 Jan 2024 00:00:00 GMT", modified),
                date("conditional-lm-fresh-rfc850", 304, "Monday, 01-Jan-24 00:00:00 GMT", modified),
                date("conditional-lm-fresh-no-lm", 200, "Tue, 02 Jan 2024 00:00:00 GMT"),
                new HttpCase("conditional-lm-stale", stage -> {
                    String target = stage.page(modified);
                    stage.served(Request.get(target));
                    stage.write();
                    Response answer = stage.hit(target, "If-Modified-Since", MODIFIED);
                    assertEquals(304, answer.status(), answer.toString());
                }));
    }

    private static List<HttpCase> passedOn() {
        return List.of(
                new HttpCase("conditional-etag-forward", stage -> {
                    String target = "/probe/echo/header?name=If-None-Match&case=forward";
                    Response answer = stage.visitor.send(Request.get(target).with("If-None-Match", "\"abcdef\""));
                    assertFalse(answer.cacheStatus().isHit(), answer.toString());
                    assertTrue(answer.text().contains("[\"abcdef\"]"), answer.toString());
                }),
                new HttpCase("304-etag-update-stored-Test-Header", stage -> {
                    Request conditional = Request.get(stage.page("Test-Header: b") + "&conditional=yes")
                            .with("If-None-Match", "\"abcdef\"");
                    Response answer = stage.visitor.send(conditional);
                    assertEquals(304, answer.status(), answer.toString());
                    assertFalse(answer.cacheStatus().isStored(), answer.toString());
                }));
    }
}
