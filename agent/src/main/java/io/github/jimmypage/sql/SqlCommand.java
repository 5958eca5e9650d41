package io.github.jimmypage.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The command line {@code sql}: lines {@code id<TAB>dialect<TAB>sql} in, lines {@code id<TAB>kind<TAB>writes<TAB>reads} out;
 * or one statement as argument, answered in words.
 */
public final class SqlCommand {
    private static final String USAGE =
            "usage: sql < lines of id<TAB>dialect<TAB>sql, or: sql [dialect] \"UPDATE ...\"";

    private SqlCommand() {}

    /**
     * Runs the command.
     *
     * @param args none for lines on {@code in}; a statement, or a dialect and a statement, for the human form
     * @return the exit code: 0, or 2 for wrong arguments or an unreadable input
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 1, 0);
        if (args.isEmpty()) {
            return lines(analyzer, in, out, err);
        }
        if (args.size() == 1) {
            human(analyzer.analyze(args.get(0), Dialect.GENERIC), out);
            return 0;
        }
        if (args.size() == 2 && Dialect.named(args.get(0)).isPresent()) {
            human(analyzer.analyze(args.get(1), Dialect.named(args.get(0)).orElse(Dialect.GENERIC)), out);
            return 0;
        }
        err.println(USAGE);
        return 2;
    }

    private static void human(SqlAnalysis analysis, PrintStream out) {
        out.println("kind:   " + analysis.kind());
        out.println("writes: " + (analysis.writes().isEmpty() ? "nothing" : spoken(analysis.writes())));
        out.println("reads:  " + (analysis.reads().isEmpty() ? "no table" : spoken(analysis.reads())));
        if (analysis.reasons().isEmpty()) {
            out.println("why:    " + usual(analysis.kind()));
        }
        for (String reason : analysis.reasons()) {
            out.println("why:    " + reason);
        }
        if (analysis.control() != TransactionControl.NONE) {
            out.println("also:   transaction control " + analysis.control());
        }
        if (analysis.readsClock()) {
            out.println("also:   reads the clock, so a page made from it ages by itself");
        }
    }

    /** What there is to say where nothing was doubtful. */
    private static String usual(StatementKind kind) {
        return switch (kind) {
            case NEUTRAL -> "it is understood, and neither reads nor writes rows of a table";
            case READ -> "it is understood, writes nothing, and calls nothing that could";
            case WRITE -> "it is understood, and changes the rows or the meaning of these tables and of no other";
            case UNKNOWN -> "it is not understood, so it may write anything";
        };
    }

    private static String spoken(Set<String> tables) {
        return tables.contains(SqlAnalysis.ANY_TABLE) ? "any table (*)" : String.join(", ", tables);
    }

    private static int lines(SqlAnalyzer analyzer, InputStream in, PrintStream out, PrintStream err) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            StringBuilder answers = new StringBuilder(1 << 16);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answer(analyzer, line, answers);
                if (answers.length() > 60_000) {
                    write(answers, out);
                }
            }
            write(answers, out);
            out.flush();
            return out.checkError() ? 2 : 0;
        } catch (IOException e) {
            err.println("sql: the input cannot be read: " + e.getMessage());
            return 2;
        }
    }

    /** UTF-8 whatever the platform's charset is: names are part of the answer. */
    private static void write(StringBuilder answers, PrintStream out) {
        byte[] bytes = answers.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        answers.setLength(0);
    }

    private static void answer(SqlAnalyzer analyzer, String line, StringBuilder answers) {
        int first = line.indexOf('\t');
        int second = first < 0 ? -1 : line.indexOf('\t', first + 1);
        String id = first < 0 ? line : line.substring(0, first);
        Dialect dialect = second < 0
                ? null
                : Dialect.named(line.substring(first + 1, second)).orElse(null);
        if (dialect == null) {
            answers.append(id).append("\tUNKNOWN\t*\t\n");
            return;
        }
        SqlAnalysis analysis = analyzer.analyze(LineEscapes.undo(line.substring(second + 1)), dialect);
        answers.append(id).append('\t').append(analysis.kind()).append('\t');
        LineEscapes.appendNames(analysis.writes(), answers);
        answers.append('\t');
        LineEscapes.appendNames(analysis.reads(), answers);
        answers.append('\n');
    }
}
