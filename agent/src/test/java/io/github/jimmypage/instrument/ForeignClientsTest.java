package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignClientsTest {
    private final ForeignClients clients = new ForeignClients();

    @ParameterizedTest
    @CsvSource({
        "io/r2dbc/spi/Connection, R2DBC",
        "com/mongodb/client/MongoCollection, MongoDB",
        "com/mongodb/reactivestreams/client/MongoCollection, MongoDB"
    })
    void aClientWhoseWritesAreNotSeenIsToldOnce(String className, String client) {
        String warning = clients.warning(className);
        assertNotNull(warning);
        assertTrue(warning.contains(client + " is being loaded: writes through it are not seen"), warning);
        assertNull(clients.warning(className));
    }

    @Test
    void oneKindDoesNotSilenceTheOther() {
        assertNotNull(clients.warning("io/r2dbc/spi/Connection"));
        assertNotNull(clients.warning("com/mongodb/client/MongoCollection"));
        assertNull(clients.warning("com/mongodb/reactivestreams/client/MongoCollection"));
    }

    @Test
    void otherClassesAreNoneOfItsBusiness() {
        assertNull(clients.warning("java/sql/Connection"));
        assertNull(clients.warning("io/r2dbc/spi/ConnectionFactory"));
    }
}
