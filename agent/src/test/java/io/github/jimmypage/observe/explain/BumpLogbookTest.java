package io.github.jimmypage.observe.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.observe.json.JsonWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BumpLogbookTest {
    private final Generation generation = new Generation(() -> 0);
    private final PageCache cache =
            new PageCache(generation, () -> 0, new CachePolicy(Settings.defaults()), 1_000_000, Runnable::run);

    private BumpLogbook book(int entries) {
        BumpLogbook book = new BumpLogbook(cache, entries);
        generation.addListener(book);
        return book;
    }

    private void commit(String statement, String line) {
        generation.bump(BumpCause.COMMIT, Set.of("orders", "lines"), new WriteOrigin(statement, line, 0));
    }

    @Test
    void theLastBumpsAreKeptAndNoMore() {
        BumpLogbook book = book(3);
        for (int i = 1; i <= 5; i++) {
            commit("delete from t" + i, "a.B.c(B.java:" + i + ")");
        }
        List<Long> sequences = new ArrayList<>();
        for (ExplainedBump bump : book.since(0)) {
            sequences.add(bump.sequence());
            assertEquals("delete from t" + bump.sequence(), bump.statement());
        }
        assertEquals(List.of(3L, 4L, 5L), sequences);
        assertEquals(1, book.since(4).size());
        assertEquals(List.of(), book.since(5));
        assertEquals(5, book.last());
    }

    @Test
    void nothingIsKeptWhereNothingIsWanted() {
        BumpLogbook book = book(0);
        commit("delete from t", "a.B.c(B.java:1)");
        assertEquals(List.of(), book.since(0));
        assertEquals(0, book.last());
    }

    @Test
    void aBumpTellsAllThatIsKnownOfItAsTextAndAsJson() {
        BumpLogbook book = book(10);
        generation.bump(
                BumpCause.COMMIT,
                Set.of("b", "a"),
                new WriteOrigin("delete from \"b\" where x < ?", "A.b(A.java:3)", 2));
        ExplainedBump bump = book.since(0).get(0);
        SortedSet<String> tables = new TreeSet<>(Set.of("a", "b"));
        assertEquals(
                new ExplainedBump(
                        1,
                        bump.epochMillis(),
                        generation.current(),
                        "commit",
                        tables,
                        "delete from \"b\" where x < ?",
                        2,
                        "A.b(A.java:3)",
                        0),
                bump);
        String text = bump.toText();
        assertTrue(
                text.endsWith(" generation 2: commit of a,b; pages made stale: 0; delete from \"b\" where x < ?"
                        + " (and 2 more); at A.b(A.java:3)"),
                text);
        String json = json(bump);
        assertEquals(
                "{\"sequence\":1,\"at\":" + bump.epochMillis() + ",\"generation\":2,\"cause\":\"commit\","
                        + "\"tables\":[\"a\",\"b\"],\"statement\":\"delete from \\\"b\\\" where x \\u003c ?\",\"more\":2,"
                        + "\"line\":\"A.b(A.java:3)\",\"pagesStale\":0}",
                json);
    }

    @Test
    void aBumpOfWhichNothingIsKnownIsKeptAllTheSame() {
        BumpLogbook book = book(10);
        for (BumpCause cause : BumpCause.values()) {
            generation.bump(cause, Set.of("*"));
        }
        Set<String> causes = new HashSet<>();
        for (ExplainedBump bump : book.since(0)) {
            causes.add(bump.cause());
            assertNull(bump.statement());
            assertNull(bump.line());
        }
        assertEquals(BumpCause.values().length, causes.size());
    }

    /** A job that writes again and again empties everything (KNOWN_BUGS 11): whoever looks sees the one line that does. */
    @Test
    void aJobThatKeepsWritingShowsByItsOneStatementAndLine() {
        BumpLogbook book = book(100);
        commit("update product set price = ?", "shop.Prices.change(Prices.java:20)");
        for (int i = 0; i < 50; i++) {
            commit("update job set beat = ?", "shop.Job.beat(Job.java:7)");
        }
        int byTheJob = 0;
        for (ExplainedBump bump : book.since(0)) {
            byTheJob += "shop.Job.beat(Job.java:7)".equals(bump.line())
                            && "update job set beat = ?".equals(bump.statement())
                    ? 1
                    : 0;
        }
        assertEquals(50, byTheJob);
    }

    private static String json(ExplainedBump bump) {
        JsonWriter json = new JsonWriter();
        bump.write(json);
        return json.toString();
    }
}
