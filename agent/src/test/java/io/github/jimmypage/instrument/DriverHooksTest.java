package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.instrument.DriverClasses.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drivers whose servers cannot be run here: what their class files hold is to be hooked, method by method. What was matched is left in
 * {@code target/driver-hooks.txt}.
 */
class DriverHooksTest {
    private static final Path TABLE = Path.of("target", "driver-hooks.txt");
    private static final TreeSet<String> MATCHED = new TreeSet<>();

    @AfterAll
    static void leaveTheTable() throws IOException {
        Files.write(TABLE, MATCHED, StandardCharsets.UTF_8);
        MATCHED.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .distinct()
                .forEach(driver -> System.out.println(driver + ": "
                        + MATCHED.stream()
                                .filter(line -> line.startsWith(driver + "\t"))
                                .count()
                        + " methods hooked, see " + TABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ojdbc11", "mssql-jdbc", "jcc", "mysql-connector-j", "mariadb-java-client"})
    void everyMethodOfJdbcThatWritesOrEndsATransactionIsHookedWhereverADriverHasABodyForIt(String driver)
            throws Exception {
        try (LibraryJar jar = LibraryJar.copied(driver)) {
            DriverClasses classes = DriverClasses.of(jar);
            List<String> missing = new ArrayList<>();
            Map<String, List<JdbcMethods.Hooked>> wanted = JdbcMethods.all();
            int implementations = 0;
            for (String type : classes.names()) {
                for (String implemented : classes.above(type)) {
                    for (JdbcMethods.Hooked method : wanted.getOrDefault(implemented, List.of())) {
                        for (Body body : classes.bodies(type, method.signature())) {
                            implementations++;
                            note(body, method.hook(), missing);
                        }
                    }
                }
            }
            jar.hooked()
                    .forEach((type, hooked) -> hooked.forEach(candidate -> MATCHED.add(driver + "\t" + type + "\t"
                            + candidate.name() + candidate.descriptor() + "\t" + candidate.hook())));
            assertEquals(List.of(), missing.stream().distinct().toList());
            assertTrue(implementations > 100, "a driver implements JDBC: " + implementations);
        }
    }

    private static void note(Body body, Hook hook, List<String> missing) {
        if (body.hook() != hook) {
            missing.add(body + ", and should be " + hook);
        }
    }
}
