package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer says that it depends on (RFC 9111, section 4.1). Client hints stand for {@code Foo}, {@code Bar} and {@code Baz}
 * of the public list: a header that nobody knows is taken for who asks, and pages of others are not compared at all.
 */
final class VaryCases {
    private static final List<String> NAMES = List.of("Save-Data", "DPR", "Width");

    private VaryCases() {}

    static Stream<HttpCase> all() {
        return Stream.of(matching(), stars(), normalised()).flatMap(List::stream);
    }

    /** Values of the three headers in their order; an empty one is not sent. */
    private static Request request(String target, String... values) {
        Request request = Request.get(target);
        for (int i = 0; i < values.length; i++) {
            request = values[i].isEmpty() ? request : request.with(NAMES.get(i), values[i]);
        }
        return request;
    }

    private static String page(HttpStage stage, int names) {
        return stage.page("Vary: " + String.join(", ", NAMES.subList(0, names)));
    }

    private static HttpCase same(String name, int names, String[] first, String[] second) {
        return new HttpCase(name, stage -> {
            String target = page(stage, names);
            stage.served(request(target, first));
            Response other = stage.visitor.send(request(target, second));
            assertTrue(other.cacheStatus().isHit(), other.toString());
        });
    }

    private static HttpCase other(String name, int names, String[] first, String[] second) {
        return new HttpCase(name, stage -> {
            String target = page(stage, names);
            stage.served(request(target, first));
            Response other = stage.visitor.send(request(target, second));
            assertEquals("vary-miss", other.cacheStatus().forwarded().orElse("none"), other.toString());
            Response again = stage.served(request(target, first));
            assertTrue(again.cacheStatus().isFreshHit(), again.toString());
        });
    }

    private static String[] values(String... values) {
        return values;
    }

    private static List<HttpCase> matching() {
        return List.of(
                same("vary-match", 1, values("1"), values("1")),
                other("vary-no-match", 1, values("1"), values("2")),
                other("vary-omit", 1, values("1"), values("")),
                other("vary-invalidate", 1, values("1"), values("3")),
                same("vary-cache-key", 1, values("1", "2"), values("1", "3")),
                same("vary-2-match", 2, values("1", "abc"), values("1", "abc")),
                other("vary-2-no-match", 2, values("1", "abc"), values("2", "abc")),
                other("vary-2-match-omit", 2, values("1"), values("", "")),
                same("vary-3-match", 3, values("1", "abc", "789"), values("1", "abc", "789")),
                other("vary-3-no-match", 3, values("1", "abc", "789"), values("2", "abc", "789")),
                same("vary-3-omit", 3, values("1", "", "789"), values("1", "", "789")));
    }

    private static HttpCase star(String name, String... lines) {
        return new HttpCase(name, stage -> {
            List<String> headers = new ArrayList<>();
            Stream.of(lines).forEach(line -> headers.add("Vary: " + line));
            stage.refused("vary", headers.toArray(new String[0]));
        });
    }

    private static List<HttpCase> stars() {
        return List.of(
                star("vary-syntax-star", "*"),
                star("vary-syntax-star-star", "*, *"),
                star("vary-syntax-star-star-lines", "*", "*"),
                star("vary-syntax-empty-star", ", *"),
                star("vary-syntax-star-foo", "*, Foo"),
                star("vary-syntax-foo-star", "Foo, *"));
    }

    private static List<HttpCase> normalised() {
        return List.of(
                other("vary-normalise-space", 1, values("1,2"), values("1, 2")),
                new HttpCase("vary-normalise-combine", stage -> {
                    String target = page(stage, 1);
                    stage.served(request(target, "1, 2"));
                    Request twoLines =
                            Request.get(target).with("Save-Data", "1").with("Save-Data", "2");
                    Response answer = stage.visitor.send(twoLines);
                    assertEquals("vary-miss", answer.cacheStatus().forwarded().orElse("none"), answer.toString());
                }),
                new HttpCase("vary-normalise-lang-order", stage -> {
                    String target = stage.page("Vary: Accept-Language");
                    stage.served(Request.get(target).with("Accept-Language", "en, de"));
                    stage.renderedFor(Request.get(target).with("Accept-Language", "de, en"));
                }));
    }
}
