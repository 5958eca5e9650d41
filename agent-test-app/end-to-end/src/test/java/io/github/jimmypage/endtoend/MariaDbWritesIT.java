package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Jdk;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to write with the drivers of MariaDB and MySQL, which are two of a kind only by name, on a real server. */
@OnLatestJdkAlone
class MariaDbWritesIT extends MariaDbCase {
    private final Jdk jdk;

    MariaDbWritesIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @AfterAll
    static void writeTheTable() throws Exception {
        JdbcCells.writeTheTable();
    }

    static Stream<Arguments> driversAndPools() {
        return Stream.of("MARIADB", "MYSQL")
                .flatMap(engine -> JdbcCells.allPools().stream().map(pool -> Arguments.of(engine, pool)));
    }

    @ParameterizedTest
    @MethodSource("driversAndPools")
    void isOneBumpAtTheRightMoment(String engine, String pool, @TempDir Path directory) {
        assertRight(engine, pool, directory);
    }

    /** Texts are cut, joined and sent in bulk by these flags, and prepared by the server or not. */
    static Stream<Arguments> flags() {
        return Stream.of(
                Arguments.of("MARIADB", "useServerPrepStmts=true&useBulkStmts=true"),
                Arguments.of("MARIADB", "useBulkStmtsForInserts=false"),
                Arguments.of("MARIADB", "defaultFetchSize=1"),
                Arguments.of("MYSQL", "useServerPrepStmts=true&cachePrepStmts=true"),
                Arguments.of("MYSQL", "rewriteBatchedStatements=true"),
                Arguments.of("MYSQL", "useServerPrepStmts=true&rewriteBatchedStatements=true"),
                Arguments.of("MYSQL", "useCursorFetch=true&defaultFetchSize=1"),
                Arguments.of("MYSQL", "useLocalTransactionState=true&useLocalSessionState=true"));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void isOneBumpHoweverTheDriverSendsIt(String engine, String flags, @TempDir Path directory) {
        assertRight(engine, "HIKARI", directory, flags);
    }

    /** The drivers put a connection of their own before those to the hosts, and ask through it. */
    @ParameterizedTest
    @ValueSource(strings = {"MARIADB", "MYSQL"})
    void isOneBumpWithAnotherHostInReserve(String engine, @TempDir Path directory) {
        String host = "127.0.0.1:" + server.port();
        String scheme = engine.equals("MYSQL") ? "mysql" : "mariadb:sequential";
        String url = url(engine).replace(host, host + "," + host).replaceFirst("(?<=^jdbc:)[a-z]+", scheme);
        JdbcCells.assertRight(jdk, engine, url, "HIKARI", directory);
    }

    private void assertRight(String engine, String pool, Path directory, String... flags) {
        JdbcCells.assertRight(jdk, engine, url(engine, flags), pool, directory);
    }

    private static String url(String engine, String... flags) {
        return newDatabase(engine.toLowerCase(Locale.ROOT), flags);
    }
}
