package io.github.jimmypage.config;

import java.io.File;
import java.util.List;

/** Problems as one block of lines, the same at the start and for {@code check}. */
public final class ProblemBlock {
    private static final String LINE = "[jimmypage] ";
    private static final int MOST = 20;

    private ProblemBlock() {}

    /** {@return the block for stderr at the start of the host; ends with a line break} */
    public static String atStart(List<Problem> problems) {
        StringBuilder block = new StringBuilder();
        line(block, "The agent stays off; the application runs without it. " + count(problems) + " with the settings:");
        list(block, problems);
        line(block, "All keys with their meaning: java -jar jimmypage-agent.jar check --defaults");
        return block.toString();
    }

    /** {@return the block for {@code check}; ends with a line break} */
    public static String ofCheck(File file, List<Problem> problems) {
        StringBuilder block = new StringBuilder();
        line(block, "With " + file.getPath() + " the agent would stay off. " + count(problems) + ":");
        list(block, problems);
        line(block, "All keys with their meaning: java -jar jimmypage-agent.jar check --defaults");
        return block.toString();
    }

    /** {@return the text for the log, without line break at the end: the settings in force stay} */
    static String ofReload(File file, List<Problem> problems) {
        StringBuilder text = new StringBuilder(file.getPath() + " was changed, but the settings in force stay. ");
        text.append(count(problems)).append(':');
        for (int i = 0; i < problems.size() && i < MOST; i++) {
            text.append("\n  ").append(problems.get(i));
        }
        return text.toString();
    }

    private static void list(StringBuilder block, List<Problem> problems) {
        for (int i = 0; i < problems.size() && i < MOST; i++) {
            Problem problem = problems.get(i);
            line(block, "  " + problem.where() + (problem.entry().isEmpty() ? "" : ": " + problem.entry()));
            line(block, "      " + problem.reason());
        }
        if (problems.size() > MOST) {
            line(block, "  and " + (problems.size() - MOST) + " more");
        }
    }

    private static String count(List<Problem> problems) {
        return problems.size() == 1 ? "One problem" : problems.size() + " problems";
    }

    private static void line(StringBuilder block, String text) {
        block.append(LINE).append(text).append(System.lineSeparator());
    }
}
