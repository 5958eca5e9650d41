package io.github.jimmypage.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileTest {
    @TempDir
    Path directory;

    private final List<String> stderr = new ArrayList<>();

    @Test
    void aFullFileIsRenamedAndTheOldestGoes() throws IOException {
        RotatingFile log = open(10, 3);
        for (int i = 1; i <= 7; i++) {
            log.write("line" + i + "\n"); // 6 bytes: one fits, two do not
        }
        assertEquals("line7\n", content("log"));
        assertEquals("line6\n", content("log.1"));
        assertEquals("line5\n", content("log.2"));
        assertFalse(Files.exists(directory.resolve("log.3")));
        assertEquals(List.of(), stderr);
    }

    @Test
    void withOneFileItIsStartedAnew() throws IOException {
        RotatingFile log = open(10, 1);
        log.write("line1\n");
        log.write("line2\n");
        assertEquals("line2\n", content("log"));
        assertFalse(Files.exists(directory.resolve("log.1")));
    }

    @Test
    void whatIsThereAlreadyIsKeptAndCounts() throws IOException {
        Files.writeString(directory.resolve("log"), "before\n");
        RotatingFile log = open(10, 3);
        log.write("line1\n");
        assertEquals("before\n", content("log.1"));
        assertEquals("line1\n", content("log"));
    }

    @Test
    void linesAreUtf8WhateverThePlatformSays() throws IOException {
        RotatingFile log = open(100, 3);
        log.write("ä€\n");
        assertEquals("ä€\n", Files.readString(directory.resolve("log"), StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatCannotBeWrittenFallsBackWithOneLine() {
        RotatingFile log = new RotatingFile(directory.resolve("no/such/log").toFile(), 10, 3, stderr::add);
        assertFalse(log.open());
        log.write("line1\n");
        log.write("line2\n");
        assertEquals(3, stderr.size());
        assertTrue(stderr.get(0).contains("no/such/log cannot be written"), stderr.get(0));
        assertEquals(List.of("line1\n", "line2\n"), stderr.subList(1, 3));
    }

    @Test
    void aFileThatCannotBeWrittenAnyMoreIsGivenUpWithOneLine() throws IOException {
        Path parent = Files.createDirectory(directory.resolve("logs"));
        RotatingFile log = new RotatingFile(parent.resolve("log").toFile(), 10, 3, stderr::add);
        assertTrue(log.open());
        log.write("line1\n");
        Files.delete(parent.resolve("log"));
        Files.delete(parent);
        log.write("line2\n");
        log.write("line3\n");
        assertEquals(3, stderr.size(), stderr::toString);
        assertTrue(stderr.get(0).contains("cannot be written"), stderr.get(0));
        assertEquals(List.of("line2\n", "line3\n"), stderr.subList(1, 3));
    }

    private RotatingFile open(long maxBytes, int files) {
        RotatingFile log = new RotatingFile(directory.resolve("log").toFile(), maxBytes, files, stderr::add);
        assertTrue(log.open());
        return log;
    }

    private String content(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }
}
