package io.github.jimmypage.bench.requests;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What is compared with what.
 *
 * <p>The limit stands on both servers, and the agent is told to leave it alone on the one that carries it. The ratio to the limit of the
 * other server tells what the agent costs all in all; the one to the limit of the same server is free of the luck that each JVM has
 * with its compiler.
 */
final class Comparisons implements Agenda {
    private static final int KB = 1024;
    private static final int PAGE = 16 * KB;

    @Override
    public String title() {
        return "CPU time of the server per request, in microseconds";
    }

    @Override
    public Set<Side> sides() {
        return Set.of(Side.WITHOUT_AGENT, Side.WITH_AGENT, Side.VERIFYING);
    }

    @Override
    public List<Group> groups(Length length) throws IOException {
        int gzipBytes = length.of(gzipHit());
        return List.of(hit(1), hit16(), hit(100), gzip(gzipBytes), notModified(), stored(), leftAlone(), verify());
    }

    /** A hit that a compressing client is asking for. */
    private static Cell gzipHit() {
        return Cell.gzipHit("/page/" + PAGE);
    }

    private static Group gzip(int bytes) {
        Cell limit = Cell.without("/limit/" + bytes);
        Cell hit = gzipHit();
        return new Group(
                "gzip",
                List.of(limit, hit),
                List.of(new Comparison("gzip hit of a page of 16 kB / limit of its " + bytes + " B", hit, limit)));
    }

    private static Group notModified() {
        Cell empty = Cell.without("/limit/1");
        Cell hit = Cell.notModified("/page/" + PAGE);
        return new Group("304", List.of(empty, hit), List.of(new Comparison("304 / limit of 1 B", hit, empty)));
    }

    private static Group hit(int kb) {
        Cell limit = Cell.without("/limit/" + kb * KB);
        Cell excludedLimit = Cell.excluded("/limit/" + kb * KB);
        Cell hit = Cell.hit("/page/" + kb * KB);
        return new Group(
                kb + " kB",
                List.of(limit, excludedLimit, hit),
                List.of(
                        new Comparison("hit / limit, " + kb + " kB", hit, limit),
                        new Comparison("hit / limit of the same server, " + kb + " kB", hit, excludedLimit),
                        new Comparison("limit excluded / limit without agent, " + kb + " kB", excludedLimit, limit)));
    }

    private static Group hit16() {
        Cell limit = Cell.without("/limit/" + PAGE);
        Cell handWritten = Cell.without("/hand-written/" + PAGE);
        Cell excludedLimit = Cell.excluded("/limit/" + PAGE);
        Cell hit = Cell.hit("/page/" + PAGE);
        return new Group(
                "16 kB",
                List.of(limit, handWritten, excludedLimit, hit),
                List.of(
                        new Comparison("hit / limit, 16 kB", hit, limit),
                        new Comparison("hit / limit of the same server, 16 kB", hit, excludedLimit),
                        new Comparison("limit excluded / limit without agent, 16 kB", excludedLimit, limit),
                        new Comparison("hand-written / limit, 16 kB", handWritten, limit),
                        new Comparison("hit / hand-written, 16 kB", hit, handWritten)));
    }

    private static Group stored() {
        Cell without = Cell.differentWithout(Side.WITHOUT_AGENT, "/page/" + PAGE);
        Cell stored = Cell.stored("/page/" + PAGE);
        return new Group(
                "stored",
                List.of(without, stored),
                List.of(new Comparison("miss that is stored / without agent, 16 kB", stored, without)));
    }

    private static Group leftAlone() {
        Cell without = Cell.without("/excluded/" + PAGE);
        Cell excluded = Cell.excluded("/excluded/" + PAGE);
        Cell refusedWithout = Cell.without("/refused/" + PAGE);
        Cell refused = Cell.refused("/refused/" + PAGE);
        return new Group(
                "left alone",
                List.of(without, excluded, refusedWithout, refused),
                List.of(
                        new Comparison("excluded page / without agent, 16 kB", excluded, without),
                        new Comparison("refused page (no-store) / without agent, 16 kB", refused, refusedWithout)));
    }

    /** What verifying takes, in all and beside what rendering with an agent that leaves the page alone does. */
    private static Group verify() {
        Cell without = Cell.without("/page/" + PAGE);
        Cell alone = Cell.excluded(Side.VERIFYING, "/excluded/" + PAGE);
        Cell verified = Cell.verified("/page/" + PAGE);
        Cell busyWithout = Cell.without("/busy/" + PAGE);
        Cell busyAlone = Cell.excluded(Side.VERIFYING, "/excluded/busy/" + PAGE);
        Cell busyVerified = Cell.verified("/busy/" + PAGE);
        return new Group(
                "verify",
                List.of(without, alone, verified, busyWithout, busyAlone, busyVerified),
                List.of(
                        new Comparison("compared page / without agent, 16 kB", verified, without),
                        new Comparison("compared page / excluded page, 16 kB", verified, alone),
                        new Comparison("compared page / without agent, 16 kB of 40 renders", busyVerified, busyWithout),
                        new Comparison("compared page / excluded page, 16 kB of 40 renders", busyVerified, busyAlone)));
    }
}
