package io.github.jimmypage.bench.report;

import java.io.PrintStream;
import java.util.List;

/** Prints tables, and the conditions under which they came about. */
public final class Report {
    private final PrintStream out;
    private final PrintStream progress;

    /** @param progress hears what is going on meanwhile */
    public Report(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Says what is being done. */
    public void step(String text) {
        progress.println(text);
    }

    /** Says under which conditions the tables that follow were made. */
    public void condition(String text) {
        out.println(text);
    }

    /** Each figure is the median over the rounds; in parentheses stand the smallest and the largest. */
    public void table(String title, List<Row> rows) {
        out.println();
        out.println(title);
        out.println(Row.HEADINGS);
        for (Row row : rows) {
            out.println(row.text());
        }
        out.println();
    }

    /** A table that is laid out already. */
    public void lines(String title, List<String> lines) {
        out.println();
        out.println(title);
        lines.forEach(out::println);
        out.println();
    }
}
