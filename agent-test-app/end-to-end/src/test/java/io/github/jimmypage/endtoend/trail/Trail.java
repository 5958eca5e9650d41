package io.github.jimmypage.endtoend.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A recorded walk through an application; lines that are empty or begin with {@code #} say nothing. */
public record Trail(String name, List<Step> steps) {
    /** Reads a recording from the class path. */
    public static Trail read(String name) {
        try (InputStream in = Trail.class.getResourceAsStream("/trails/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no trail " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Trail(
                    name,
                    text.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Step::parse)
                            .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
