package io.github.jimmypage.observe.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text format of Prometheus, and takes nothing that it does not allow. */
final class MetricsReading {
    private static final Pattern ABOUT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (-?[0-9]+(?:\\.[0-9]+(?:E-?[0-9]+)?)?)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*)\"(,|$)");

    private final Map<String, Map<Map<String, String>, Double>> metrics = new LinkedHashMap<>();

    private MetricsReading() {}

    static MetricsReading of(String text) {
        MetricsReading reading = new MetricsReading();
        Set<String> helped = new HashSet<>();
        String current = "";
        if (!text.endsWith("\n") || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("lines end with a line feed");
        }
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            Matcher about = ABOUT.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (about.matches()) {
                boolean help = about.group(1).equals("HELP");
                if (help != helped.add(about.group(2))
                        || (!help && !Set.of("counter", "gauge").contains(about.group(3)))) {
                    throw new IllegalArgumentException("HELP once, then TYPE once: " + line);
                }
                current = about.group(2);
                if (!help && reading.metrics.put(current, new LinkedHashMap<>()) != null) {
                    throw new IllegalArgumentException("TYPE twice: " + line);
                }
            } else if (sample.matches()) {
                Map<Map<String, String>, Double> samples = reading.metrics.get(sample.group(1));
                if (samples == null || !sample.group(1).equals(current)) {
                    throw new IllegalArgumentException("a sample stands under its TYPE: " + line);
                }
                if (samples.put(labels(sample.group(2)), Double.valueOf(sample.group(3))) != null) {
                    throw new IllegalArgumentException("a sample twice: " + line);
                }
            } else {
                throw new IllegalArgumentException("not a line: " + line);
            }
        }
        return reading;
    }

    private static Map<String, String> labels(@org.jspecify.annotations.Nullable String text) {
        Map<String, String> labels = new HashMap<>();
        if (text == null) {
            return labels;
        }
        Matcher label = LABEL.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!label.find(at) || label.start() != at) {
                throw new IllegalArgumentException("not labels: " + text.substring(at));
            }
            labels.put(label.group(1), unescaped(label.group(2)));
            at = label.end();
        }
        return labels;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    Set<String> names() {
        return metrics.keySet();
    }

    int samples(String name) {
        return metrics.getOrDefault(name, Map.of()).size();
    }

    double value(String name, Map<String, String> labels) {
        Double value = metrics.getOrDefault(name, Map.of()).get(labels);
        if (value == null) {
            throw new AssertionError(name + labels + " is not among " + metrics.get(name));
        }
        return value;
    }
}
