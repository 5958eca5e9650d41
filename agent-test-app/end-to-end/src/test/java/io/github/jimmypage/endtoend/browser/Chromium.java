package io.github.jimmypage.endtoend.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The browser of this machine and the driver that belongs to it: {@code CHROMIUM} and {@code CHROMEDRIVER} name them, or they are on
 * the path. Nothing is ever downloaded.
 */
record Chromium(Path program, Path driver) {
    static Optional<Chromium> find() {
        Optional<Path> program = find("CHROMIUM", "chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = find("CHROMEDRIVER", "chromedriver");
        return program.flatMap(found -> driver.map(its -> new Chromium(found, its)));
    }

    private static Optional<Path> find(String variable, String... names) {
        List<Path> places = new ArrayList<>();
        String named = System.getenv(variable);
        if (named != null && !named.isBlank()) {
            places.add(Path.of(named));
        }
        for (String name : names) {
            for (String directory : String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1)) {
                places.add(Path.of(directory, name));
            }
        }
        return places.stream().filter(Files::isExecutable).findFirst();
    }
}
