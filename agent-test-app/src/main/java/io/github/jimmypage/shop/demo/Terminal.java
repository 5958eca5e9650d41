package io.github.jimmypage.shop.demo;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where the demo prints: in colours on a terminal, plainly elsewhere and where {@code NO_COLOR} is set. */
final class Terminal {

    private static final String RESET = "\u001b[0m";

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean colours = coloured();

    void line(String text) {
        out.println(text);
    }

    void title(String text) {
        out.println();
        out.println(paint("\u001b[1m", text));
    }

    String green(String text) {
        return paint("\u001b[32m", text);
    }

    String red(String text) {
        return paint("\u001b[31m", text);
    }

    String faint(String text) {
        return paint("\u001b[2m", text);
    }

    /** Prints rows in columns. The first row is the heading; columns that start with a digit in the second row go right. */
    void table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int width = 0;
            for (List<String> row : rows) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.size(); column++) {
                boolean right =
                        rows.size() > 1 && Character.isDigit(first(rows.get(1).get(column)));
                String format = "%" + (right ? "" : "-") + Math.max(1, widths.get(column)) + "s  ";
                line.append(String.format(format, rows.get(i).get(column)));
            }
            String text = "  " + line.toString().stripTrailing();
            out.println(i == 0 ? faint(text) : text);
        }
    }

    private static char first(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + RESET : text;
    }

    @SuppressWarnings("SystemConsoleNull") // Null up to JDK 21; isTerminal() tells from 22 on.
    private static boolean coloured() {
        String noColour = System.getenv("NO_COLOR");
        Console console = System.console();
        return (noColour == null || noColour.isEmpty()) && console != null && isTerminal(console);
    }

    /** Since JDK 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
