package io.github.jimmypage.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test loads SLF4J and the agent's classes anew, under the platform loader, as in production: SLF4J binds once. */
class LogStartTest {
    private static final String[] READ_BY_SLF4J = {
        "slf4j.provider", "slf4j.internal.verbosity", "slf4j.internal.report.stream", "slf4j.detectLoggerNameMismatch"
    };

    @TempDir
    Path directory;

    private final PrintStream realError = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    @BeforeEach
    void captureStderr() {
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(realError);
        for (String name : READ_BY_SLF4J) {
            System.clearProperty(name);
        }
    }

    @Test
    void theApplicationsOwnProviderIsNeitherUsedNorTouched() throws Exception {
        System.setProperty("slf4j.provider", "com.shop.NoSuchProvider");
        System.setProperty("slf4j.internal.verbosity", "DEBUG");
        System.setProperty("slf4j.detectLoggerNameMismatch", "true");

        start(Map.of(), "hello");

        assertTrue(
                captured.toString(StandardCharsets.UTF_8).matches("\\[jimmypage\\] \\S+Z INFO  hello\\R"),
                captured::toString);
        assertEquals("com.shop.NoSuchProvider", System.getProperty("slf4j.provider"));
        assertEquals("DEBUG", System.getProperty("slf4j.internal.verbosity"));
        assertEquals("true", System.getProperty("slf4j.detectLoggerNameMismatch"));
        assertFalse(System.getProperties().containsKey("slf4j.internal.report.stream"));
    }

    @Test
    void absentPropertiesAreAbsentAgain() throws Exception {
        start(Map.of(), "hello");
        for (String name : READ_BY_SLF4J) {
            assertNull(System.getProperties().get(name), name);
        }
        assertTrue(captured.toString(StandardCharsets.UTF_8).endsWith("INFO  hello" + System.lineSeparator()));
    }

    @Test
    void aFileIsNamedByProcessAndJsonIsWrittenIfAsked() throws Exception {
        Path file = directory.resolve("agent-%p.log");
        start(Map.of("log.file", file.toString(), "log.format", "json"), "hello");
        Path written = directory.resolve("agent-" + ProcessHandle.current().pid() + ".log");
        assertTrue(Files.readString(written).contains("\"message\":\"hello\""));
        assertEquals("", captured.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesStderrWithOneLineMore() throws Exception {
        start(Map.of("log.file", directory.toString()), "hello");
        String[] lines = captured.toString(StandardCharsets.UTF_8).split("\\R");
        assertEquals(2, lines.length);
        assertTrue(lines[0].startsWith("[jimmypage] " + directory + " cannot be written"), lines[0]);
        assertTrue(lines[1].endsWith("hello"), lines[1]);
    }

    @Test
    void withoutTheFactoryNothingOfSlf4jIsStarted() throws Exception {
        System.setProperty("slf4j.provider", "com.shop.NoSuchProvider");
        try (Loader loader = agentLoader()) {
            loader.loadClass(LogStartSteps.class.getName())
                    .getMethod("logWithoutFactory")
                    .invoke(null);
            assertFalse(loader.hasLoaded("org.slf4j.LoggerFactory"));
        }
        assertTrue(
                captured.toString(StandardCharsets.UTF_8).matches("\\[jimmypage\\] \\S+Z INFO  hello\\R"),
                captured::toString);
    }

    @Test
    void whatIsBelowTheLevelIsNotWrittenUntilTheLevelChanges() throws Exception {
        try (Loader loader = agentLoader()) {
            Class<?> steps = loader.loadClass(LogStartSteps.class.getName());
            steps.getMethod("levelChanges").invoke(null);
        }
        String out = captured.toString(StandardCharsets.UTF_8);
        assertFalse(out.contains("unseen"), out);
        assertTrue(out.contains("DEBUG seen"), out);
    }

    private static void start(Map<String, String> settings, String message) throws Exception {
        try (Loader loader = agentLoader()) {
            loader.loadClass(LogStartSteps.class.getName())
                    .getMethod("startAndLog", Map.class, String.class)
                    .invoke(null, settings, message);
        }
    }

    private static Loader agentLoader() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(path).toURI().toURL());
        }
        return new Loader(urls.toArray(new URL[0]));
    }

    private static final class Loader extends URLClassLoader {
        Loader(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }
    }
}
