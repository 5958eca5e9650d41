package io.github.jimmypage.shop.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what happens, step by step, and remembers which steps were not as they must be. */
final class Script {

    private final Terminal terminal;
    /** Act to what was not right in it, in the order played. */
    private final Map<String, List<String>> acts = new LinkedHashMap<>();

    private List<String> failures = new ArrayList<>();

    Script(Terminal terminal) {
        this.terminal = terminal;
    }

    void act(String title) {
        failures = acts.computeIfAbsent(title, name -> new ArrayList<>());
        terminal.title(title);
    }

    /** Explains, without judging. */
    void say(String text) {
        terminal.line("  " + text);
    }

    void table(List<List<String>> rows) {
        terminal.table(rows);
    }

    /**
     * A request and its answer.
     *
     * @param shows what of the page matters here
     * @param right whether it was as it must be
     * @param must how it must be, in words
     */
    void step(Visitor who, String request, Answer answer, String shows, boolean right, String must) {
        String status = answer.cacheStatus().isEmpty() ? "(no Cache-Status)" : answer.cacheStatus();
        terminal.line(String.format(
                Locale.ROOT,
                "  %s %-8s %-22s %-12s %8.1f ms  %s",
                mark(right),
                who.name(),
                request,
                shows,
                answer.millis(),
                terminal.faint(status)));
        note(right, must);
    }

    /** Something that must hold, and what was seen. */
    void must(boolean right, String seen, String must) {
        terminal.line("  " + mark(right) + " " + seen);
        note(right, must);
    }

    private String mark(boolean right) {
        return right ? terminal.green("✓") : terminal.red("✗");
    }

    private void note(boolean right, String must) {
        if (!right) {
            terminal.line("    " + terminal.red("must be: " + must));
            failures.add(must);
        }
    }

    /** Prints how each act went, and says whether all went well. */
    boolean end() {
        terminal.title("Summary");
        acts.forEach((title, wrong) -> {
            terminal.line("  " + mark(wrong.isEmpty()) + " " + title);
            wrong.forEach(must -> terminal.line("      not so: " + must));
        });
        return acts.values().stream().allMatch(List::isEmpty);
    }
}
