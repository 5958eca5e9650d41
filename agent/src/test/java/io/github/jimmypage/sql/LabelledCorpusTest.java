package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelledCorpusTest {
    private final List<LabelledCorpus.Row> rows = LabelledCorpus.rows();
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);

    @Test
    void noWriteIsMissedInItsOwnDialect() {
        assertEquals(
                "", said(rows.stream().filter(row -> row.isMissedBy(own(row))).toList(), false));
    }

    @Test
    void noWriteIsMissedWhenTheDialectIsNotKnown() {
        assertEquals(
                "",
                said(rows.stream().filter(row -> row.isMissedBy(generic(row))).toList(), true));
    }

    @Test
    void noReadIsCalledAWriteInItsOwnDialect() {
        assertEquals(
                "",
                said(
                        rows.stream()
                                .filter(row -> isHarmless(row) && own(row).mayWrite())
                                .toList(),
                        false));
    }

    @Test
    void fewReadsAreCalledWritesWhenTheDialectIsNotKnown() {
        List<LabelledCorpus.Row> wrong = rows.stream()
                .filter(row -> row.isRead() && generic(row).mayWrite())
                .toList();
        long reads = rows.stream().filter(LabelledCorpus.Row::isRead).count();
        assertTrue(wrong.size() * 100 <= reads * 6, said(wrong, true));
    }

    @Test
    void nearlyEveryWriteNamesExactlyItsTables() {
        List<LabelledCorpus.Row> inexact = rows.stream()
                .filter(row -> row.isWrite() && !row.isExactlyAnsweredBy(own(row)))
                .toList();
        long writes = rows.stream().filter(LabelledCorpus.Row::isWrite).count();
        assertTrue(inexact.size() * 100 <= writes * 4, said(inexact, false));
    }

    @Test
    void everyTableThatAReadNamesIsReported() {
        List<LabelledCorpus.Row> lost = rows.stream()
                .filter(row -> row.isRead()
                        && !row.reads().stream().allMatch(table -> own(row).reads().stream()
                                .anyMatch(said -> LabelledCorpus.sameTable(said, table))))
                .toList();
        assertEquals("", said(lost, false));
    }

    @Test
    void everyRowSaysWhyItIsThere() {
        assertTrue(rows.stream().noneMatch(row -> row.reason().isBlank()));
        assertTrue(rows.size() > 1000);
    }

    private static boolean isHarmless(LabelledCorpus.Row row) {
        return !row.isWrite() && !row.isUnknown();
    }

    private SqlAnalysis own(LabelledCorpus.Row row) {
        return analyzer.analyze(row.sql(), row.dialect());
    }

    private SqlAnalysis generic(LabelledCorpus.Row row) {
        return analyzer.analyze(row.sql(), Dialect.GENERIC);
    }

    private String said(List<LabelledCorpus.Row> failures, boolean generic) {
        return failures.stream()
                .map(row -> row + " but said " + (generic ? generic(row) : own(row)))
                .collect(Collectors.joining("\n"));
    }
}
