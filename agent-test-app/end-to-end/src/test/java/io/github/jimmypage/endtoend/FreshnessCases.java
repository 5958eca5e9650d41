package io.github.jimmypage.endtoend;

import java.util.List;
import java.util.stream.Stream;

/** For how long an answer counts as fresh (RFC 9111, sections 4.2, 5.2.2 and 5.3). */
final class FreshnessCases {
    private static final int SETTING = 300;
    private static final String FUTURE = "Thu, 18 Aug 2050 02:01:18 GMT";
    private static final String PAST = "Mon, 01 Jan 2024 00:00:00 GMT";

    private FreshnessCases() {}

    static Stream<HttpCase> all() {
        return Stream.of(lifetimes(), malformed(), several(), expires()).flatMap(List::stream);
    }

    private static HttpCase fresh(String name, int least, int most, String... headers) {
        return new HttpCase(name, stage -> stage.servedFor(least, most, headers));
    }

    private static HttpCase never(String name, String... headers) {
        return new HttpCase(name, stage -> stage.refused("no-store", headers));
    }

    private static List<HttpCase> lifetimes() {
        return List.of(
                fresh("freshness-none", 100, SETTING),
                fresh("heuristic-delta-5", 100, SETTING, "Last-Modified: " + PAST),
                fresh("freshness-max-age", 100, SETTING, "Cache-Control: max-age=3600"),
                never("freshness-max-age-0", "Cache-Control: max-age=0"),
                fresh("freshness-max-age-stale", 0, 2, "Cache-Control: max-age=2"),
                fresh("freshness-max-age-max", 100, SETTING, "Cache-Control: max-age=2147483648"),
                fresh("freshness-max-age-max-plus", 100, SETTING, "Cache-Control: max-age=99999999999"),
                never("freshness-max-age-age", "Cache-Control: max-age=10", "Age: 15"),
                fresh("freshness-max-age-expires", 10, 60, "Cache-Control: max-age=60", "Expires: " + PAST),
                fresh("freshness-max-age-expires-invalid", 10, 60, "Cache-Control: max-age=60", "Expires: 0"),
                never("freshness-max-age-0-expires", "Cache-Control: max-age=0", "Expires: " + FUTURE),
                fresh("freshness-max-age-extension", 10, 60, "Cache-Control: foobar, max-age=60"),
                fresh("freshness-max-age-case-insenstive", 10, 60, "Cache-Control: MaX-aGe=60"),
                fresh("freshness-s-maxage-shared", 10, 60, "Cache-Control: s-maxage=60"),
                fresh("freshness-max-age-s-maxage-shared-longer", 5, 20, "Cache-Control: max-age=3600, s-maxage=20"),
                fresh("freshness-max-age-s-maxage-shared-shorter", 5, 20, "Cache-Control: max-age=20, s-maxage=3600"),
                never("stale-while-revalidate", "Cache-Control: max-age=0, stale-while-revalidate=3600"),
                fresh(
                        "cdn-max-age-short-cc-max-age",
                        5,
                        20,
                        "Cache-Control: max-age=20",
                        "CDN-Cache-Control: max-age=3600"));
    }

    private static List<HttpCase> malformed() {
        return List.of(
                fresh("freshness-max-age-quoted", 10, 60, "Cache-Control: max-age=\"60\""),
                fresh("freshness-max-age-leading-zero", 10, 60, "Cache-Control: max-age=0060"),
                fresh("freshness-max-age-space-before-equals", 10, 60, "Cache-Control: max-age =60"),
                fresh("freshness-max-age-space-after-equals", 10, 60, "Cache-Control: max-age= 60"),
                fresh("freshness-max-age-ignore-quoted", 10, 60, "Cache-Control: extension=\"max-age=1\", max-age=60"),
                fresh(
                        "freshness-max-age-ignore-quoted-rev",
                        10,
                        60,
                        "Cache-Control: max-age=60, extension=\"max-age=1\""),
                never("freshness-max-age-single-quoted", "Cache-Control: max-age='3600'"),
                never("freshness-max-age-negative", "Cache-Control: max-age=-3600"),
                never("freshness-max-age-a100", "Cache-Control: max-age=a3600"),
                never("freshness-max-age-100a", "Cache-Control: max-age=3600a"),
                never("freshness-max-age-decimal-five", "Cache-Control: max-age=3600.5"));
    }

    private static List<HttpCase> several() {
        return List.of(
                fresh("freshness-max-age-two-fresh-stale-sameline", 5, 20, "Cache-Control: max-age=1800, max-age=20"),
                fresh("freshness-max-age-two-stale-fresh-sameline", 5, 20, "Cache-Control: max-age=20, max-age=1800"),
                fresh(
                        "freshness-max-age-two-fresh-stale-sepline",
                        5,
                        20,
                        "Cache-Control: max-age=1800",
                        "Cache-Control: max-age=20"),
                fresh(
                        "freshness-max-age-two-stale-fresh-sepline",
                        5,
                        20,
                        "Cache-Control: max-age=20",
                        "Cache-Control: max-age=1800"));
    }

    private static List<HttpCase> expires() {
        return List.of(
                fresh("freshness-expires-future", 100, SETTING, "Expires: " + FUTURE),
                never("freshness-expires-past", "Expires: " + PAST),
                never("freshness-expires-invalid", "Expires: 0"),
                never("freshness-expires-invalid-utc", "Expires: " + FUTURE.replace("GMT", "UTC")),
                never("freshness-expires-invalid-no-comma", "Expires: " + FUTURE.replace(",", "")),
                never("freshness-expires-invalid-multiple-spaces", "Expires: " + FUTURE.replace(" Aug ", "  Aug  ")),
                never("freshness-expires-invalid-date-dashes", "Expires: Thu, 18-Aug-2050 02:01:18 GMT"),
                never("freshness-expires-invalid-time-periods", "Expires: " + FUTURE.replace(":", ".")),
                fresh("freshness-expires-wrong-case-month", 100, SETTING, "Expires: " + FUTURE.replace("Aug", "AUG")),
                fresh("freshness-expires-ansi-c", 100, SETTING, "Expires: Thu Aug 18 02:01:18 2050"),
                fresh("freshness-expires-rfc850", 100, SETTING, "Expires: Thursday, 18-Aug-50 02:01:18 GMT"));
    }
}
