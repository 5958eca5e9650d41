package io.github.jimmypage.bench.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is drawn. Immutable.
 *
 * @param name of its file, without ending
 * @param title in a few words
 * @param description in a sentence or two, for those who do not see it
 * @param note on the conditions, small print
 * @param curves not empty, at most {@value #MOST_CURVES}
 * @param marks bounds; may be empty
 */
public record Plot(
        String name,
        String title,
        String description,
        String note,
        Axis horizontal,
        Axis vertical,
        List<Curve> curves,
        List<Mark> marks) {
    /** As many as can be told apart by their colours. */
    static final int MOST_CURVES = 5;

    /** @throws IllegalArgumentException with no curve, or too many */
    public Plot {
        if (curves.isEmpty() || curves.size() > MOST_CURVES) {
            throw new IllegalArgumentException(curves.size() + " curves: " + name);
        }
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }

    /** The document. */
    public String svg() {
        return new Drawing(this).svg();
    }

    /**
     * Writes it into a folder, which is made if there is none.
     *
     * @return the file
     */
    public Path writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".svg"), svg());
    }
}
