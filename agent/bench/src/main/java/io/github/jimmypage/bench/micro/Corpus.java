package io.github.jimmypage.bench.micro;

import io.github.jimmypage.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The statements that the tests of the SQL analysis are made with, of all dialects. */
final class Corpus {
    private static final String FILE = "/io/github/jimmypage/sql/corpus.tsv";
    private static final int DIALECT = 1;
    private static final int SQL = 2;

    /** A statement with the language it is written in. */
    record Text(Dialect dialect, String sql) {}

    private Corpus() {}

    static List<Text> texts() {
        try (InputStream in = Corpus.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Text(Dialect.named(fields[DIALECT]).orElseThrow(), plain(fields[SQL])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line breaks stand in the file as {@code \n}. Other escapes change nothing that takes time. */
    private static String plain(String field) {
        return field.replace("\\n", "\n").replace("\\t", "\t");
    }
}
