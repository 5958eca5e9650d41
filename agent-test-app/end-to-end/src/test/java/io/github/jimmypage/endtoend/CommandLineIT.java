package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the jar, by their output and exit codes. */
@OnEachJdk
class CommandLineIT {
    private final Jdk jdk;

    CommandLineIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void versionPrintsVersionAndCommit() {
        Ended ended = run("", "version");
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(ended.out().strip().matches("(?s).*\\d+\\.\\d+\\.\\d+.*\\b[0-9a-f]{7,40}\\b.*"), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    void checkSaysWhetherAFileIsGood(@TempDir Path directory) throws IOException {
        Path good = Files.writeString(directory.resolve("good.properties"), "jimmypage.cache.seconds = 60\n");
        Path bad = Files.writeString(directory.resolve("bad.properties"), "\njimmypage.cache.secnds = 60\n");
        assertEquals(0, run("", "check", good.toString()).exit());
        Ended refused = run("", "check", bad.toString());
        assertEquals(2, refused.exit(), refused.toString());
        String told = refused.out() + refused.err();
        for (String word : List.of("bad.properties", "2", "jimmypage.cache.secnds", "jimmypage.cache.seconds")) {
            assertTrue(told.contains(word), word + " is told in " + told);
        }
        assertEquals(2, run("", "check", directory.resolve("absent").toString()).exit());
    }

    @Test
    void theDefaultsArePrintedAsAFileThatCheckAccepts(@TempDir Path directory) throws IOException {
        Ended printed = run("", "check", "--defaults");
        assertEquals(0, printed.exit(), printed.toString());
        assertTrue(printed.out().contains("jimmypage.cache.seconds"), printed.out());
        Path file = Files.writeString(directory.resolve("printed.properties"), printed.out());
        assertEquals(0, run("", "check", file.toString()).exit());
        String uncommented = printed.out().replaceAll("(?m)^#\\s*(jimmypage\\.[a-z.-]+ *=)", "$1");
        Path every = Files.writeString(directory.resolve("every.properties"), uncommented);
        Ended checked = run("", "check", every.toString());
        assertEquals(0, checked.exit(), checked.toString());
    }

    @Test
    void sqlTellsKindWritesAndReadsOfEachLine() {
        String input = """
                1\tgeneric\tSELECT name FROM product WHERE id = 1
                2\tpostgresql\tUPDATE product SET price = 2
                3\th2\tINSERT INTO shop.orders (id) VALUES (1)
                4\tgeneric\tDELETE\\nFROM cart
                broken line
                6\tno-such-dialect\tSELECT 1
                7\tgeneric\tfrobnicate everything
                """;
        Ended ended = run(input, "sql");
        assertEquals(0, ended.exit(), ended.toString());
        List<String> lines = ended.out().lines().toList();
        assertEquals(7, lines.size(), ended.out());
        assertEquals("1\tREAD\t\tproduct", lines.get(0));
        assertTrue(lines.get(1).startsWith("2\tWRITE\tproduct"), lines.get(1));
        assertTrue(lines.get(2).startsWith("3\tWRITE\tshop.orders"), lines.get(2));
        assertTrue(lines.get(3).startsWith("4\tWRITE\tcart"), lines.get(3));
        assertTrue(lines.get(4).contains("\tUNKNOWN\t*"), lines.get(4));
        assertTrue(lines.get(5).startsWith("6\tUNKNOWN\t*"), lines.get(5));
        assertTrue(lines.get(6).startsWith("7\tUNKNOWN\t*"), lines.get(6));
    }

    @Test
    void whatIsNoCommandGetsHelpAndAnExitCodeThatScriptsNotice() {
        for (String[] arguments : new String[][] {{}, {"chekc"}, {"check"}}) {
            Ended ended = run("", arguments);
            assertEquals(2, ended.exit(), ended.toString());
            assertTrue((ended.out() + ended.err()).contains("check"), ended.toString());
        }
    }

    private Ended run(String input, String... arguments) {
        return Command.on(jdk, "command")
                .arguments("-jar", Artifacts.agent().toString())
                .arguments(arguments)
                .run(input);
    }
}
