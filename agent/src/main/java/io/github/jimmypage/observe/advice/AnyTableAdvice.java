package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.BumpFindings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.List;

/** Writes of which it is not known which tables they concern. Without state; thread-safe. */
final class AnyTableAdvice {
    static final String KIND = "any-table";
    static final String ANY_TABLE = "*";

    private static final long LEAST_BUMPS = 20;
    private static final int MOST_NAMED = 10;

    private AnyTableAdvice() {}

    static void addTo(List<Advice> advice, BumpFindings findings, SqlFacts sql, Settings settings) {
        for (BumpFindings.OfTable table : findings.tables()) {
            if (table.name().equals(ANY_TABLE) && table.bumps() >= LEAST_BUMPS) {
                advice.add(of(table, findings, sql.unknownFunctions(), settings));
            }
        }
    }

    private static Advice of(
            BumpFindings.OfTable table, BumpFindings findings, List<String> functions, Settings settings) {
        List<String> known = settings.get(Setting.SQL_PURE_FUNCTIONS);
        List<String> asked =
                functions.stream().filter(name -> !known.contains(name)).toList();
        String text = Words.percent(table.bumps(), findings.writes()) + " of the bumps (" + Words.figure(table.bumps())
                + ") were for statements of which it is not known which tables they write";
        if (table.renders() > 0) {
            text += "; after them " + Words.figure(table.changed()) + " of " + Words.counted(table.renders(), "render")
                    + " had changed a page";
        }
        if (asked.isEmpty()) {
            return new Advice(
                    KIND, text + ". What they are is logged with jimmypage.debug.cache=true, as bumps of *", null);
        }
        return new Advice(
                KIND,
                text + ". Functions were called that are not known to be free of writes: "
                        + Words.named(asked, MOST_NAMED)
                        + ". Leave only those in the line that write nothing, neither themselves nor by what they call:"
                        + " it is a promise, and a write that is missed leaves pages as they are",
                SettingLine.adding(Setting.SQL_PURE_FUNCTIONS, known, asked));
    }
}
