package io.github.jimmypage.endtoend.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came of every case on every rig, as text: a line for each case and protocol, a column for each rig. */
public final class CaptureTable {
    private static final int NAME = 42;
    private static final int PROTOCOL = 9;
    private static final int CELL = 24;

    private final Map<String, Map<String, String>> lines = new LinkedHashMap<>();
    private final Set<String> rigs = new LinkedHashSet<>();

    public void add(Collection<CaptureCell> cells) {
        for (CaptureCell cell : cells) {
            rigs.add(cell.rig());
            lines.computeIfAbsent(start(cell), line -> new LinkedHashMap<>()).put(cell.rig(), cell.what());
        }
    }

    private static String start(CaptureCell cell) {
        return padded(cell.row(), NAME) + padded(cell.protocol().toString(), PROTOCOL);
    }

    /** What is missing in any line. */
    public List<String> holes() {
        List<String> holes = new ArrayList<>();
        lines.forEach((start, cells) ->
                rigs.stream().filter(rig -> !cells.containsKey(rig)).forEach(rig -> holes.add(start + rig)));
        return holes;
    }

    public List<String> text() {
        List<String> text = new ArrayList<>();
        StringBuilder head = new StringBuilder(padded("", NAME + PROTOCOL));
        rigs.forEach(rig -> head.append(padded(rig, CELL)));
        text.add(head.toString().stripTrailing());
        lines.forEach((start, cells) -> {
            StringBuilder line = new StringBuilder(start);
            rigs.forEach(rig -> line.append(padded(cells.getOrDefault(rig, "MISSING"), CELL)));
            text.add(line.toString().replace('\n', '|').stripTrailing());
        });
        return text;
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text + ' ' : text + " ".repeat(width - text.length());
    }
}
