package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import java.util.List;
import java.util.stream.Stream;

/** What a request says, and what other requests do to stored pages (RFC 9111, sections 3.5, 4.4 and 5.2.1). */
final class RequestCases {
    private static final String FRESH = "Cache-Control: max-age=3600";

    private RequestCases() {}

    static Stream<HttpCase> all() {
        return Stream.of(directives(), identities(), parts(), invalidation()).flatMap(List::stream);
    }

    private static HttpCase ignored(String name, String header, String value) {
        return new HttpCase(name, stage -> {
            String target = stage.page(FRESH);
            stage.served(Request.get(target));
            stage.hit(target, header, value);
        });
    }

    private static List<HttpCase> directives() {
        return List.of(
                ignored("ccreq-ma0", "Cache-Control", "max-age=0"),
                ignored("ccreq-ma1", "Cache-Control", "max-age=1"),
                ignored("ccreq-no-cache", "Cache-Control", "no-cache"),
                ignored("ccreq-no-store", "Cache-Control", "no-store"),
                ignored("ccreq-min-fresh", "Cache-Control", "min-fresh=2000"),
                ignored("pragma-request-no-cache", "Pragma", "no-cache"),
                ignored("pragma-request-extension", "Pragma", "unrecognised-extension"),
                new HttpCase("ccreq-oic", stage -> {
                    Request request = Request.get(stage.page(FRESH)).with("Cache-Control", "only-if-cached");
                    assertEquals(200, stage.visitor.send(request).status());
                }));
    }

    private static HttpCase credentials(String name, String... headers) {
        return new HttpCase(name, stage -> {
            Request request = Request.get(stage.page(headers)).with("Authorization", "FOO");
            Response answer = Pages.neverFromCache(stage.server, stage.visitor, request);
            assertEquals("authorization", answer.cacheStatus().detail().orElse("none"));
            stage.renderedFor(Request.get(stage.page(headers)));
        });
    }

    private static List<HttpCase> identities() {
        return List.of(
                credentials("other-authorization", FRESH),
                credentials("other-authorization-public", "Cache-Control: max-age=3600, public"),
                new HttpCase("other-cookie", stage -> {
                    String target = stage.page(FRESH);
                    stage.served(Request.get(target));
                    stage.renderedFor(Request.get(target).with("Cookie", "a=b"));
                }),
                new HttpCase("query-args-different", stage -> {
                    stage.served(Request.get(stage.page(FRESH) + "&test=1"));
                    stage.renderedFor(Request.get(stage.page(FRESH) + "&test=2"));
                }),
                new HttpCase("query-args-same", stage -> {
                    stage.served(Request.get(stage.page(FRESH) + "&test=1"));
                    assertTrue(stage.visitor
                            .get(stage.page(FRESH) + "&test=1")
                            .cacheStatus()
                            .isHit());
                }));
    }

    private static List<HttpCase> parts() {
        return List.of(
                new HttpCase("partial-store-complete-reuse-partial", stage -> {
                    String target = stage.page(FRESH);
                    stage.served(Request.get(target));
                    Response answer = stage.visitor.send(Request.get(target).with("Range", "bytes=0-1"));
                    assertEquals("range", answer.cacheStatus().detail().orElse("none"), answer.toString());
                }),
                new HttpCase("partial-store-partial-reuse-partial", stage -> {
                    Request request = Request.get(stage.page(FRESH, "Content-Range: bytes 4-9/10") + "&status=206");
                    stage.refused("status", request);
                }),
                new HttpCase("head-writethrough", stage -> {
                    String target = stage.page(FRESH);
                    Response cold = stage.visitor.send(Request.head(target));
                    assertFalse(cold.cacheStatus().isHit() || cold.cacheStatus().isStored(), cold.toString());
                    stage.served(Request.get(target));
                    assertTrue(stage.visitor
                            .send(Request.head(target))
                            .cacheStatus()
                            .isHit());
                }),
                new HttpCase("head-200-update", stage -> {
                    String target = stage.page(FRESH, "Template-A: 1");
                    stage.served(Request.get(target));
                    stage.visitor.send(Request.head(target));
                    assertEquals(List.of("1"), stage.served(Request.get(target)).headers("Template-A"));
                }),
                new HttpCase("method-POST", stage -> {
                    String target = stage.page(FRESH, "Content-Location: here");
                    stage.visitor.post(target);
                    stage.renderedFor(Request.get(target));
                }));
    }

    /** What is sent to another URI than the page's own names the page in a header. */
    private static HttpCase invalidates(String name, String method, String naming) {
        return new HttpCase(name, stage -> {
            String target = stage.page(FRESH);
            stage.served(Request.get(target));
            String path = target.replaceFirst("\\?.*", "");
            String to = naming.isEmpty() ? target : "/probe/answer/other?header=" + naming + ":" + path;
            Response answer = stage.visitor.send(new Request(method, to, List.of(), ""));
            assertEquals(200, answer.status(), answer.toString());
            stage.renderedFor(Request.get(target));
        });
    }

    private static HttpCase failed(String method) {
        return new HttpCase("invalidate-" + method + "-failed", stage -> {
            String target = stage.page(FRESH);
            stage.served(Request.get(target));
            Response answer = stage.visitor.send(new Request(method, target + "&status=500", List.of(), ""));
            assertEquals(500, answer.status(), answer.toString());
            assertTrue(stage.visitor.get(target).cacheStatus().isHit());
        });
    }

    private static List<HttpCase> invalidation() {
        return List.of(
                invalidates("invalidate-POST", "POST", ""),
                invalidates("invalidate-PUT", "PUT", ""),
                invalidates("invalidate-DELETE", "DELETE", ""),
                invalidates("invalidate-POST-location", "POST", "Location"),
                invalidates("invalidate-PUT-cl", "PUT", "Content-Location"),
                failed("POST"),
                failed("PUT"),
                failed("DELETE"));
    }
}
