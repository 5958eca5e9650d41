package io.github.jimmypage.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The project's own labelled statements ({@code corpus.tsv}), written from the vendors' grammars. */
final class LabelledCorpus {
    /** One labelled statement. Expected names as in the line protocol; {@code label} is a kind or UNKNOWN_MUST_BE_WRITE_ALL. */
    record Row(
            String id,
            Dialect dialect,
            String sql,
            String label,
            Set<String> writes,
            Set<String> reads,
            String reason) {
        boolean isWrite() {
            return label.equals("WRITE");
        }

        boolean isUnknown() {
            return label.startsWith("UNKNOWN");
        }

        boolean isRead() {
            return label.equals("READ");
        }

        /** Whether the answer leaves out a write that the label demands: what must never happen. */
        boolean isMissedBy(SqlAnalysis analysis) {
            if (analysis.writes().contains(SqlAnalysis.ANY_TABLE)) {
                return false;
            }
            if (isUnknown()) {
                return true;
            }
            for (String table : writes) {
                if (analysis.writes().stream().noneMatch(said -> sameTable(said, table))) {
                    return true;
                }
            }
            return isWrite() && !analysis.mayWrite();
        }

        boolean isExactlyAnsweredBy(SqlAnalysis analysis) {
            return !isMissedBy(analysis)
                    && analysis.writes().stream()
                            .allMatch(said -> writes.stream().anyMatch(table -> sameTable(said, table)));
        }

        @Override
        public String toString() {
            return id + " [" + sql + "] expected " + label + " " + writes;
        }
    }

    private LabelledCorpus() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = LabelledCorpus.class.getResourceAsStream("corpus.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                if (!line.startsWith("id\t")) {
                    String[] f = line.split("\t", -1);
                    rows.add(new Row(
                            f[0],
                            Dialect.named(f[1]).orElseThrow(),
                            LineEscapes.undo(f[2]),
                            f[3],
                            names(f[4]),
                            names(f[5]),
                            f[6]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Set<String> names(String field) {
        return field.isEmpty() ? Set.of() : Set.of(field.split(","));
    }

    /** The shorter qualified name is a suffix of the longer, in any case. */
    static boolean sameTable(String one, String other) {
        String[] a = one.toLowerCase(Locale.ROOT).split("\\.");
        String[] b = other.toLowerCase(Locale.ROOT).split("\\.");
        int common = Math.min(a.length, b.length);
        for (int i = 1; i <= common; i++) {
            if (!a[a.length - i].equals(b[b.length - i])) {
                return false;
            }
        }
        return true;
    }
}
