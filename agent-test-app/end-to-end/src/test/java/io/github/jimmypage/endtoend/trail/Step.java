package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Request;
import java.util.List;

/** One request of one named visitor. */
public record Step(String visitor, Request request) {
    /**
     * Reads {@code visitor METHOD target}, then any number of {@code | Name: value} and at most one {@code <- form=body}.
     *
     * @throws IllegalArgumentException when the line is not like that
     */
    static Step parse(String line) {
        String[] sections = line.split("\\s+\\|\\s+|\\s+(?=<- )");
        String[] words = sections[0].strip().split("\\s+");
        if (words.length != 3) {
            throw new IllegalArgumentException("not 'visitor METHOD target': " + line);
        }
        Request request = new Request(words[1], words[2], List.of(), "");
        for (int index = 1; index < sections.length; index++) {
            String section = sections[index].strip();
            if (section.startsWith("<- ")) {
                request = request.form(section.substring(3));
            } else {
                String[] header = section.split(":\\s*", 2);
                request = request.with(header[0], header[1]);
            }
        }
        return new Step(words[0], request);
    }

    @Override
    public String toString() {
        return visitor + ": " + request;
    }
}
