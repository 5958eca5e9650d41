package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.instrument.DriverClasses.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a driver's interfaces add to those of JDBC. Each method of theirs is hooked, or somebody looked at it and found that it does
 * not write, or only by a call that is hooked.
 */
class SideDoorsTest {
    /** By the beginning of name and parameters. */
    private static final Map<String, Hook> DOORS = Map.ofEntries(
            // Oracle
            Map.entry("abort()", Hook.ABORT_AT_ONCE),
            Map.entry("build()", Hook.GET_CONNECTION),
            Map.entry("close(I)", Hook.CLOSE),
            Map.entry("close(Ljava/util/Properties;)", Hook.CLOSE),
            Map.entry("closeAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("commit(Ljava/util/EnumSet;)", Hook.COMMIT),
            Map.entry("commitAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("dequeue(", Hook.TAKE_MESSAGE),
            Map.entry("enqueue(", Hook.PUT_MESSAGE),
            Map.entry("executeAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("executeBatchAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("executeQueryAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("executeUpdateAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("getAsciiOutputStream(J", Hook.CHANGE_LOB),
            Map.entry("getBinaryOutputStream(J", Hook.CHANGE_LOB),
            Map.entry("getCharacterOutputStream(J", Hook.CHANGE_LOB),
            Map.entry("jmsDequeue(", Hook.TAKE_MESSAGE),
            Map.entry("jmsEnqueue(", Hook.PUT_MESSAGE),
            Map.entry("putBytes(", Hook.CHANGE_LOB),
            Map.entry("putChars(", Hook.CHANGE_LOB),
            Map.entry("putString(", Hook.CHANGE_LOB),
            Map.entry("resumeTransaction(", Hook.RESUME_TRANSACTION),
            Map.entry("rollbackAsyncOracle(", Hook.WRITE_LATER),
            Map.entry("subscriberOracle(", Hook.WRITE_LATER),
            Map.entry("trim(J", Hook.CHANGE_LOB),
            // DB2
            Map.entry("executeBatch(Z)", Hook.EXECUTE_BATCH),
            Map.entry("executeDB2OptimisticLockingQuery(", Hook.EXECUTE_TEXT),
            Map.entry("executeDB2QueryBatch(", Hook.EXECUTE_PREPARED),
            Map.entry("zLoad(", Hook.LOAD),
            // SQL Server
            Map.entry("createStatement(III", Hook.CREATE_STATEMENT_WITH_KIND),
            Map.entry("prepareCall(Ljava/lang/String;III", Hook.PREPARE_WITH_KIND),
            Map.entry("prepareStatement(Ljava/lang/String;III", Hook.PREPARE_WITH_KIND),
            Map.entry("prepareStatement(Ljava/lang/String;", Hook.PREPARE));

    /** Say or set something, make a value, listen, or collect what a hooked call sends. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(get|set).+|(is|has|register|unregister|define|create|update|clear|remove|purge|to|supports)[A-Z].*"
                    // Obfuscated: metadata of a statement's columns.
                    + "|[a-z]");

    /** Looked at one by one. */
    private static final Set<String> LOOKED_AT = Set.of(
            // Oracle: conversions, caches, tracking of temporary objects
            "CHARBytesToJavaChars",
            "IsNCharFixedWith",
            "NCHARBytesToJavaChars",
            "OracleGetParameterMetaData",
            "_getPC",
            "addBfile",
            "addLargeObject",
            "archive",
            "asciiStreamValue",
            "binaryStreamValue",
            "canReadBasicLobDataInLocator",
            "characterStreamValue",
            "classForNameAndSchema",
            "copyBinds",
            "descriptorCacheKeys",
            "doGetDescriptor",
            "doesBatchExist",
            "enterExplicitCache",
            "enterImplicitCache",
            "equals",
            "hashCode",
            "clone",
            "exitExplicitCacheToActive",
            "exitExplicitCacheToClose",
            "exitImplicitCacheToActive",
            "exitImplicitCacheToClose",
            "flushRemoteDatabaseTTCCookieCache",
            "freeTemporaryBlobsAndClobs",
            "javaCharsToCHARBytes",
            "javaCharsToNCHARBytes",
            "length",
            "lengthInternal",
            "lengthInternalAsync",
            "makeJdbcArray",
            "markSSSCursor",
            "needToPurgeStatementCache",
            "newArrayDataResultSet",
            "newArrayLocatorResultSet",
            "newStructMetaData",
            "numberOfDescriptorCacheEntries",
            "physicalConnectionWithin",
            "privateGetBytes",
            "putDescriptor",
            "query",
            "refCursorCursorToStatement",
            "stringValue",
            "unwrap",
            // Oracle: session and connection, listeners, logging
            "ackJMSNotification",
            "addFeature",
            "addLogicalTransactionIdEventListener",
            "addXSEventListener",
            "applyConnectionAttributes",
            "attachServerConnection",
            "beginNonRequestCalls",
            "beginRequest",
            "cancel",
            "detachServerConnection",
            "disableLogging",
            "doXSNamespaceOp",
            "doXSSessionAttachOp",
            "doXSSessionChangeOp",
            "doXSSessionCreateOp",
            "doXSSessionDestroyOp",
            "doXSSessionDetachOp",
            "dumpLog",
            "enableDiagnoseFirstFailureDump",
            "enableLogging",
            "endNonRequestCalls",
            "endRequest",
            "executeLightweightSessionPiggyback",
            "inLocalTransaction",
            "inSessionlessTxnMode",
            "openProxySession",
            "pingDatabase",
            "sendRequestFlags",
            "serverSupportsExplicitBoundaryBit",
            "serverSupportsRequestBoundaries",
            "shutdown",
            "startJMSNotification",
            "startup",
            "stopJMSNotification",
            // Oracle: builders
            "accessToken",
            "buildAsyncOracle",
            "buildConnectionPublisherOracle",
            "executorOracle",
            "gssCredential",
            "hostnameResolver",
            "password",
            "radiusChallengeResponseHandler",
            "readOnlyInstanceAllowed",
            "shardingKey",
            "sslContext",
            "subkey",
            "superShardingKey",
            "traceEventListener",
            "user",
            // Oracle: statements and large objects that are opened, closed or waited for
            "allRowsFetched",
            "close",
            "closeLob",
            "closeOnCompletion",
            "closeWithKey",
            "continueOnError",
            "creationState",
            "enquoteIdentifier",
            "enquoteLiteral",
            "enquoteNCharLiteral",
            "freeAsyncOracle",
            "joinOracle",
            "open",
            "openLob",
            "publisherOracle",
            "resume",
            // Oracle: statements that nobody saw being made write any table; a cached one is known
            "prepareCallWithKey",
            "prepareDirectPath",
            "prepareStatementWithKey",
            // Oracle: the write set stays with the connection, whose end of a transaction bumps; another's begins with
            // any table
            "doXAResumeSessionlessTxn",
            "doXAStartSessionlessTxn",
            "doXASuspendSessionlessTxn",
            "startTransaction",
            "suspendTransaction",
            "suspendTransactionImmediately",
            // Oracle: what closes a logical connection stands inside its close
            "cleanupAndClose",
            "closeInternal",
            "closeLogicalConnection",
            // Oracle: books of its own; the end of a saga is seen below
            "beginSaga",
            "commitRollbackSaga",
            "joinSaga",
            // Oracle: call through, see below
            "executeUpdateAndSuspend",
            "oracleReleaseSavepoint",
            "oracleRollback",
            "oracleSetSavepoint",
            "sendBatch",
            // DB2: settings, batches being collected, catalogue, statements that nobody saw being made
            "addBatch",
            "addDBBatch",
            "alternateWasUsedOnConnect",
            "changeDB2Password",
            "closeDB2Xml",
            "deregisterDB2XmlObject",
            "enableDuplicateStaticQueries",
            "enableJccDateTimeMutation",
            "executeSetCurrentPackageset",
            "fct",
            "installDB2JavaStoredProcedure",
            "positionServerToCurrentRow",
            "prepareDB2OptimisticLockingQuery",
            "prepareSQLJCall",
            "prepareSQLJStatement",
            "pullData",
            "reconfigureDB2Connection",
            "removeDB2JavaStoredProcedure",
            "replaceDB2JavaStoredProcedure",
            "resetDB2Connection",
            "reuseDB2Connection",
            "unsetJccLogWriter",
            // SQL Server: handles that nobody uses any more
            "closeUnreferencedPreparedStatementHandles");

    private static final Map<String, DriverClasses> READ = new HashMap<>();

    private static DriverClasses classes(String driver) throws IOException {
        DriverClasses known = READ.get(driver);
        if (known == null) {
            try (LibraryJar jar = LibraryJar.copied(driver)) {
                known = DriverClasses.of(jar);
            }
            READ.put(driver, known);
        }
        return known;
    }

    @AfterAll
    static void forget() {
        READ.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ojdbc11", "mssql-jdbc", "jcc"})
    void whatADriversInterfacesAddToThoseOfJdbcIsHookedOrWasLookedAt(String driver) throws IOException {
        DriverClasses classes = classes(driver);
        Map<String, List<JdbcMethods.Hooked>> jdbc = JdbcMethods.all();
        List<String> open = new ArrayList<>();
        for (String type : classes.names()) {
            Set<String> above = classes.above(type);
            for (String implemented : above) {
                if (classes.isInterface(implemented)
                        && classes.above(implemented).stream().anyMatch(jdbc::containsKey)) {
                    for (DriverClasses.Method method : classes.methods(implemented)) {
                        Hook hook = door(method, above, jdbc);
                        if (hook == null) {
                            if (!isKnown(method, above, jdbc)) {
                                open.add(implemented + "." + method.signature());
                            }
                        } else {
                            for (Body body : classes.bodies(type, method.signature())) {
                                if (body.hook() != hook) {
                                    open.add(body + ", and should be " + hook);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), open.stream().distinct().sorted().toList());
    }

    private static boolean isKnown(
            DriverClasses.Method method, Set<String> above, Map<String, List<JdbcMethods.Hooked>> jdbc) {
        return method.name().startsWith("<")
                || LOOKED_AT.contains(method.name())
                || HARMLESS.matcher(method.name()).matches()
                || isOfJdbc(method, above, jdbc);
    }

    private static Hook door(
            DriverClasses.Method method, Set<String> above, Map<String, List<JdbcMethods.Hooked>> jdbc) {
        if (isOfJdbc(method, above, jdbc)) {
            return null;
        }
        Hook longest = null;
        int length = 0;
        for (Map.Entry<String, Hook> door : DOORS.entrySet()) {
            if (method.signature().startsWith(door.getKey()) && door.getKey().length() > length) {
                longest = door.getValue();
                length = door.getKey().length();
            }
        }
        return longest;
    }

    private static boolean isOfJdbc(
            DriverClasses.Method method, Set<String> above, Map<String, List<JdbcMethods.Hooked>> jdbc) {
        return above.stream()
                .flatMap(type -> jdbc.getOrDefault(type, List.of()).stream())
                .anyMatch(known -> known.signature().equals(method.signature()));
    }

    @ParameterizedTest
    @CsvSource({
        "mssql-jdbc, com/microsoft/sqlserver/jdbc/SQLServerBulkCopy, writeToServer, BULK_COPY, 3",
        "mssql-jdbc, com/microsoft/sqlserver/jdbc/SQLServerBulkCopy, <init>, OPEN_DOOR, 1",
        "mssql-jdbc, com/microsoft/sqlserver/jdbc/SQLServerConnection, commit, COMMIT, 2",
        "ojdbc11, oracle/jdbc/driver/T4CConnection, doCommitRollbackSaga, LOAD, 1",
    })
    void aWayToWriteThatNoInterfaceTellsIsHooked(String driver, String type, String method, Hook hook, int atLeast)
            throws IOException {
        long hooked = classes(driver).hooks(type, method).stream()
                .filter(hook::equals)
                .count();
        assertTrue(hooked >= atLeast, hooked + " of " + atLeast + " methods " + type + "." + method);
    }

    @ParameterizedTest
    @CsvSource({
        "oracle/jdbc/driver/PhysicalConnection, oracleRollback(Loracle/jdbc/OracleSavepoint;), executeUpdate",
        "oracle/jdbc/driver/OraclePreparedStatement, executeUpdateAndSuspend(), executeUpdate",
        "oracle/jdbc/driver/OracleBlob, getBinaryOutputStream(), setBinaryStream",
        "oracle/jdbc/driver/OracleBlobOutputStream, flushBuffer(), setBytes",
        "oracle/jdbc/driver/OracleClob, getAsciiOutputStream(), setAsciiStream",
        "oracle/jdbc/driver/OracleClob, getCharacterOutputStream(), setCharacterStream",
        "oracle/jdbc/driver/OracleClobWriter, flushBuffer(), putChars",
        "oracle/jdbc/driver/OracleRef, setObject(Ljava/lang/Object;), execute",
        "oracle/jdbc/driver/OracleRef, setValue(Ljava/lang/Object;), execute",
        "oracle/jdbc/driver/T4CDirectPathPreparedStatement, executeBatch(), executeBatch",
    })
    void whatIsNotHookedItselfCallsWhatIs(String type, String signature, String called) throws IOException {
        Set<String> calls = classes("ojdbc11").calls(type, signature);
        assertTrue(calls.contains(called), type + "." + signature + " calls " + calls);
    }

    @Test
    void batchesOfOracleAreSentWhenTheyAreExecutedAndNotBefore() throws IOException {
        assertEquals(Set.of(), classes("ojdbc11").calls("oracle/jdbc/driver/OraclePreparedStatement", "sendBatch()"));
    }
}
