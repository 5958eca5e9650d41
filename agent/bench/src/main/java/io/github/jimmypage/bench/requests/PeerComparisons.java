package io.github.jimmypage.bench.requests;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The agent beside what else keeps pages, and beside what else weaves classes. A cache is compared with the limit, like a hit; the one
 * that stands on another Tomcat with the limit there. Agents are compared with the server without any.
 *
 * @param sides that can be measured
 */
record PeerComparisons(Set<Side> sides) implements Agenda {
    private static final int PAGE = 16 * 1024;
    private static final String LIMIT = "/limit/" + PAGE;
    private static final String RENDERED = "/page/" + PAGE;
    private static final String EXCLUDED = "/excluded/" + PAGE;

    /** Kept besides the other by caches that stand before the server: Varnish is told to keep it in its compressed form. */
    private static final String COMPRESSED = RENDERED + "?gzip";

    /** No peer has a mode in which nothing is served. */
    static final Set<Side> WANTED = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Side.VERIFYING)));

    private static final String ON_TOMCAT_9 = "/ehcache/" + PAGE;

    @Override
    public String title() {
        return "CPU time of the server, or of the cache before it, per request, in microseconds, beside peers";
    }

    @Override
    public List<Group> groups(Length length) throws IOException {
        int bytes = length.of(Cell.gzipHit(RENDERED));
        return List.of(hit(), gzip(bytes), stored(), excluded()).stream()
                .map(group -> group.within(sides))
                .toList();
    }

    private static Group hit() {
        Cell limit = Cell.without(LIMIT);
        Cell hit = Cell.hit(RENDERED);
        Cell handWritten = Cell.without("/hand-written/" + PAGE);
        Cell limit9 = Cell.without(Side.EHCACHE, LIMIT);
        Cell ehcache = Cell.hit(Side.EHCACHE, ON_TOMCAT_9);
        Cell nginx = Cell.hit(Side.NGINX, RENDERED);
        Cell varnish = Cell.hit(Side.VARNISH, RENDERED);
        return new Group(
                "hit",
                List.of(limit, hit, handWritten, limit9, ehcache, nginx, varnish),
                List.of(
                        new Comparison("hit / limit, 16 kB", hit, limit),
                        new Comparison("hand-written / limit, 16 kB", handWritten, limit),
                        new Comparison("Ehcache-web / limit of its server, 16 kB", ehcache, limit9),
                        new Comparison("nginx / limit, 16 kB", nginx, limit),
                        new Comparison("Varnish / limit, 16 kB", varnish, limit)));
    }

    private static Group gzip(int bytes) {
        Cell limit = Cell.without("/limit/" + bytes);
        Cell hit = Cell.gzipHit(RENDERED);
        Cell limit9 = Cell.without(Side.EHCACHE, "/limit/" + bytes);
        Cell ehcache = Cell.gzipHit(Side.EHCACHE, ON_TOMCAT_9);
        Cell nginx = Cell.gzipHit(Side.NGINX, COMPRESSED);
        Cell varnish = Cell.gzipHit(Side.VARNISH, COMPRESSED);
        String limitOf = " / limit of " + bytes + " B";
        return new Group(
                "gzip",
                List.of(limit, hit, limit9, ehcache, nginx, varnish),
                List.of(
                        new Comparison("gzip: hit" + limitOf, hit, limit),
                        new Comparison("gzip: Ehcache-web" + limitOf + " of its server", ehcache, limit9),
                        new Comparison("gzip: nginx, compressing each answer," + limitOf, nginx, limit),
                        new Comparison("gzip: Varnish" + limitOf, varnish, limit)));
    }

    private static Group stored() {
        Cell without = Cell.differentWithout(Side.WITHOUT_AGENT, RENDERED);
        Cell stored = Cell.stored(RENDERED);
        Cell openTelemetry = Cell.differentWithout(Side.OPENTELEMETRY, RENDERED);
        Cell elastic = Cell.differentWithout(Side.ELASTIC, RENDERED);
        return new Group(
                "stored",
                List.of(without, stored, openTelemetry, elastic),
                List.of(
                        new Comparison("miss that is stored / without agent, 16 kB", stored, without),
                        new Comparison("the same with OpenTelemetry's agent / without agent", openTelemetry, without),
                        new Comparison("the same with Elastic's agent / without agent", elastic, without)));
    }

    private static Group excluded() {
        Cell without = Cell.without(EXCLUDED);
        Cell excluded = Cell.excluded(EXCLUDED);
        Cell openTelemetry = Cell.without(Side.OPENTELEMETRY, EXCLUDED);
        Cell elastic = Cell.without(Side.ELASTIC, EXCLUDED);
        return new Group(
                "left alone",
                List.of(without, excluded, openTelemetry, elastic),
                List.of(
                        new Comparison("excluded page / without agent, 16 kB", excluded, without),
                        new Comparison("the same with OpenTelemetry's agent / without agent", openTelemetry, without),
                        new Comparison("the same with Elastic's agent / without agent", elastic, without)));
    }
}
