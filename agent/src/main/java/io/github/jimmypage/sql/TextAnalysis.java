package io.github.jimmypage.sql;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Analyses one text in every reading its dialect allows and takes the worst. */
final class TextAnalysis {
    private final String text;
    private final Dialect dialect;
    private final PureFunctions functions;
    private final Consumer<String> unknownFunction;
    private final Findings findings = new Findings();

    TextAnalysis(String text, Dialect dialect, PureFunctions functions, Consumer<String> unknownFunction) {
        this.text = text;
        this.dialect = dialect;
        this.functions = functions;
        this.unknownFunction = unknownFunction;
    }

    SqlAnalysis run() {
        int[] readings = Readings.of(text, dialect);
        @Nullable String complaint = null;
        boolean understood = false;
        boolean doubtful = false;
        for (int rules : readings) {
            Lexer lexer = new Lexer(text, rules);
            Tokens tokens = lexer.cut();
            if (lexer.complaint() == null) {
                understood = true;
                scan(tokens);
            } else {
                complaint = complaint == null || lexer.undecided() ? lexer.complaint() : complaint;
                doubtful |= lexer.undecided();
                // An engine that reads the text so rejects it, but may have executed the statements before.
                if (tokens.cutBackToSemicolon() && readings.length > 1) {
                    scan(tokens);
                }
            }
        }
        if (!understood || doubtful) {
            findings.unknown(complaint == null ? "not understood" : complaint);
        }
        return findings.analysis();
    }

    private void scan(Tokens tokens) {
        FunctionCheck check = new FunctionCheck(functions, unknownFunction);
        new TextScan(new Walk(tokens, dialect, findings, check)).run();
    }
}
