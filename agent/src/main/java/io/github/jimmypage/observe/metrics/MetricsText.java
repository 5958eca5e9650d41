package io.github.jimmypage.observe.metrics;

/** Puts metrics together in the text format 0.0.4 of Prometheus. Not thread-safe. */
final class MetricsText {
    private final StringBuilder text = new StringBuilder(2048);

    /** Begins a metric; its samples have to follow. */
    MetricsText metric(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ');
        escape(help, false);
        text.append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /**
     * Adds a sample.
     *
     * @param labels names and values in turn
     */
    MetricsText sample(String name, long value, String... labels) {
        return written(name, Long.toString(value), labels);
    }

    /** The same for a value that is no count. */
    MetricsText fraction(String name, double value) {
        return written(name, Double.toString(value));
    }

    private MetricsText written(String name, String value, String... labels) {
        text.append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            escape(labels[i + 1], true);
            text.append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
        return this;
    }

    private void escape(String raw, boolean quoted) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\') {
                text.append("\\\\");
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c == '"' && quoted) {
                text.append("\\\"");
            } else {
                // A carriage return would end a line for some readers, and cannot be escaped.
                text.append(Character.isISOControl(c) ? '?' : c);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
