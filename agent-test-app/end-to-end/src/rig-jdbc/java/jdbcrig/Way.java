package jdbcrig;

import static jdbcrig.Engine.DERBY;
import static jdbcrig.Engine.H2;
import static jdbcrig.Engine.HSQLDB;
import static jdbcrig.Engine.MARIADB;
import static jdbcrig.Engine.MYSQL;
import static jdbcrig.Engine.POSTGRESQL;
import static jdbcrig.Engine.SQLITE;

import java.sql.Connection;
import java.util.Set;

/**
 * The ways to write through JDBC, and the engines that know them: all, where none is named. Each writes the table {@code article}, a
 * row of its own number or the words of row 1, or the table {@code counted}.
 */
enum Way {
    UPDATE(Statements::update),
    EXECUTE(Statements::execute),
    LARGE_UPDATE(Statements::largeUpdate),
    PREPARED(Statements::prepared),
    PREPARED_EXECUTE(Statements::preparedExecute),
    PREPARED_LARGE(Statements::preparedLarge),
    UPSERT(Statements::upsert),
    SEVERAL_STATEMENTS(Statements::several, H2, HSQLDB, SQLITE, POSTGRESQL, MARIADB, MYSQL),
    SEVERAL_PREPARED(Statements::severalPrepared, H2, POSTGRESQL, MARIADB, MYSQL),
    BATCH(Batches::texts),
    LARGE_BATCH(Batches::large),
    PREPARED_BATCH(Batches::prepared),
    /** A batch that some drivers send as one statement of many rows, or as bulk data. */
    INSERTING_BATCH(Batches::inserting),
    GENERATED_KEYS(Keys::generated),
    PREPARED_KEYS(Keys::prepared),
    /** A query that writes, and its results closed before their end. */
    QUERY(Queries::closedEarly, H2, SQLITE, POSTGRESQL, MARIADB),
    /** The same, told by {@code execute}, and read to the end. */
    QUERY_EXECUTED(Queries::readToTheEnd, H2, SQLITE, POSTGRESQL, MARIADB, MYSQL),
    COMMON_TABLE_EXPRESSION(Queries::commonTableExpression, POSTGRESQL),
    FUNCTION(Queries::function, POSTGRESQL, MARIADB, MYSQL),
    CALL(Calls::procedure, POSTGRESQL, MARIADB, MYSQL, HSQLDB),
    CALLED_FUNCTION(Calls::function, POSTGRESQL, MARIADB, MYSQL),
    /** A procedure that gives a result before it writes. */
    CALL_WITH_RESULTS(Calls::procedureWithResults, MARIADB, MYSQL),
    UPDATABLE_ROW(Rows::update, H2, HSQLDB, DERBY, POSTGRESQL, MARIADB, MYSQL),
    UPDATABLE_INSERT(Rows::insert, H2, HSQLDB, DERBY, POSTGRESQL, MARIADB, MYSQL),
    UPDATABLE_DELETE(Rows::delete, H2, HSQLDB, DERBY, POSTGRESQL, MARIADB, MYSQL),
    OWN_LOB(LargeObjects::own, H2, HSQLDB, DERBY, MARIADB, MYSQL),
    /** The large objects of PostgreSQL, by the standard's interface. */
    LOB_IN_PLACE(LargeObjects::inPlace, POSTGRESQL),
    LARGE_OBJECT(SideDoors::largeObject, POSTGRESQL),
    COPY(SideDoors::copy, POSTGRESQL),
    COPY_BY_PARTS(SideDoors::copyByParts, POSTGRESQL),
    /** A copy that reads what a write gives back. */
    COPY_OUT(SideDoors::copyOut, POSTGRESQL),
    LOAD_DATA(SideDoors::loadData, MARIADB, MYSQL),
    SAVEPOINT(Transactions::savepoint),
    /** Refused by the database, which cannot be known from outside. */
    FAILING(Transactions::failing),
    SCHEMA_CHANGE(Transactions::schemaChange);

    /** Writes by a connection, in a transaction or without. */
    interface Writer {
        void write(Engine engine, Connection connection, int number) throws Exception;
    }

    private final Writer writer;
    private final Set<Engine> engines;

    Way(Writer writer, Engine... engines) {
        this.writer = writer;
        this.engines = engines.length == 0 ? Set.of(Engine.values()) : Set.of(engines);
    }

    boolean isFor(Engine engine) {
        return engines.contains(engine);
    }

    /** Whether it makes sense without a transaction. */
    boolean inAutocommit() {
        return this != LOB_IN_PLACE && this != LARGE_OBJECT && this != SAVEPOINT;
    }

    void write(Engine engine, Connection connection, int number) throws Exception {
        writer.write(engine, connection, number);
    }
}
