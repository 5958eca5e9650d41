package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that also writes past JDBC is told so. The clients' interfaces are stubs: loading them is what counts. */
@OnEachJdk
class ForeignClientsIT {
    private static final String R2DBC = "io.r2dbc.spi.Connection";
    private static final String MONGO = "com.mongodb.client.MongoCollection";
    private static final String REACTIVE_MONGO = "com.mongodb.reactivestreams.client.MongoCollection";

    private final Jdk jdk;

    @TempDir
    private Path directory;

    ForeignClientsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void eachKindOfClientThatIsLoadedIsWarnedOfOnce() throws IOException {
        compile(R2DBC, MONGO, REACTIVE_MONGO);
        List<String> warnings = warningsOfLoading(R2DBC, MONGO, REACTIVE_MONGO);
        assertEquals(2, warnings.size(), warnings.toString());
        assertTrue(
                warnings.get(0)
                        .contains(
                                "a client of R2DBC is being loaded: writes through it are not seen, and pages that show them"
                                        + " stay until they are too old; exclude these pages or lower jimmypage.cache.seconds"),
                warnings.toString());
        assertTrue(warnings.get(1).contains("a client of MongoDB is being loaded"), warnings.toString());
    }

    @Test
    void whereOnlyTheirNeighboursAreLoadedNobodyIsWarned() throws IOException {
        compile("io.r2dbc.spi.ConnectionFactory", "com.mongodb.client.MongoClients");
        assertEquals(List.of(), warningsOfLoading("io.r2dbc.spi.ConnectionFactory", "com.mongodb.client.MongoClients"));
    }

    private List<String> warningsOfLoading(String... names) {
        Ended ended = Command.on(jdk, "foreign-clients")
                .agent()
                .main("leash.Inventory", List.of(directory), names)
                .run();
        assertEquals(0, ended.exit(), ended.toString());
        for (String name : names) {
            assertTrue(ended.out().contains(name + " is visible"), ended.toString());
        }
        return ended.errorLines().stream()
                .filter(line -> line.startsWith("[jimmypage]") && line.contains(" WARN "))
                .toList();
    }

    private void compile(String... names) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", directory.toString()));
        for (String name : names) {
            int dot = name.lastIndexOf('.');
            Path source = directory.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(
                    source,
                    "package " + name.substring(0, dot) + ";\npublic interface " + name.substring(dot + 1) + " {}\n");
            arguments.add(source.toString());
        }
        Ended compiled = Command.tool(jdk.tool("javac"), "javac-jdk" + jdk.feature())
                .arguments(arguments.toArray(String[]::new))
                .run();
        assertEquals(0, compiled.exit(), compiled.toString());
    }
}
