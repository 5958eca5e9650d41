package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {
    private final Prefilter prefilter = new Prefilter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.h2.Driver",
                "org.hsqldb.jdbc.JDBCDriver",
                "org.sqlite.JDBC",
                "org.postgresql.Driver",
                "org.apache.derby.iapi.jdbc.AutoloadedDriver"
            })
    void prefilterAndMatcherSelectWhatTheMatcherAloneSelects(String driver) throws Exception {
        try (LibraryJar jar = LibraryJar.of(driver)) {
            assertNothingIsTurnedAway(jar, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ojdbc11",
                "mssql-jdbc",
                "jcc",
                "mysql-connector-j",
                "mariadb-java-client",
                "HikariCP",
                "commons-dbcp2",
                "tomcat-jdbc",
                "c3p0",
                "hibernate-core",
                "jooq",
                "mybatis",
                "spring-jdbc"
            })
    void nothingThatIsToBeHookedIsTurnedAwayInDriversPoolsAndFrameworks(String artifact) throws Exception {
        try (LibraryJar jar = LibraryJar.copied(artifact)) {
            assertNothingIsTurnedAway(jar, 1);
        }
    }

    private void assertNothingIsTurnedAway(LibraryJar jar, int fewest) {
        List<String> alone = new ArrayList<>(jar.hooked().keySet());
        List<String> together = new ArrayList<>();
        for (String type : alone) {
            if (prefilter.mayHaveHooks(jar.classFiles().getOrDefault(type, new byte[0]))) {
                together.add(type);
            }
        }
        assertEquals(alone, together);
        assertTrue(alone.size() >= fewest, jar + " has connections and statements: " + alone);
    }

    @Test
    void mostClassesAreTurnedAwayUnread() throws Exception {
        assertFalse(prefilter.mayHaveHooks(classFile("org/junit/jupiter/api/Assertions")));
        assertTrue(prefilter.mayHaveHooks(classFile("org/h2/jdbc/JdbcStatement")));
        assertTrue(prefilter.mayHaveHooks(classFile("jakarta/servlet/http/HttpServlet")));
    }

    @Test
    void whatIsNoClassFileIsLeftToTheMatcher() {
        assertTrue(prefilter.mayHaveHooks(new byte[] {1, 2, 3}));
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = PrefilterTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
