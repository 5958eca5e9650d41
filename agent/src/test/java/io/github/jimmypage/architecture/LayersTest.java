package io.github.jimmypage.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of dependency: from the outside in, and never back. */
@AnalyzeClasses(packages = "io.github.jimmypage", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String ROOT = "io.github.jimmypage.";

    @ArchTest
    static final ArchRule dependenciesPointInwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy(ROOT + "start..")
            .layer("command")
            .definedBy(ROOT + "command..")
            .layer("observe")
            .definedBy(ROOT + "observe..")
            .layer("instrument")
            .definedBy(ROOT + "instrument..")
            .layer("servlet")
            .definedBy(ROOT + "servlet..")
            .layer("jdbc")
            .definedBy(ROOT + "jdbc..")
            .layer("refresh")
            .definedBy(ROOT + "refresh..")
            .layer("verify")
            .definedBy(ROOT + "verify..")
            .layer("cluster")
            .definedBy(ROOT + "cluster..")
            .layer("listen")
            .definedBy(ROOT + "listen..")
            .layer("cache")
            .definedBy(ROOT + "cache..")
            .layer("sql")
            .definedBy(ROOT + "sql..")
            .layer("config")
            .definedBy(ROOT + "config..")
            .layer("log")
            .definedBy(ROOT + "log..")
            .layer("bridge")
            .definedBy(ROOT + "bridge..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("observe")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("instrument")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("servlet")
            .mayOnlyBeAccessedByLayers("instrument")
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("instrument", "listen", "start")
            .whereLayer("refresh")
            .mayOnlyBeAccessedByLayers("servlet", "instrument", "start")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("servlet", "instrument", "start")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("observe", "listen", "start")
            .whereLayer("listen")
            .mayOnlyBeAccessedByLayers("observe", "start")
            .whereLayer("cache")
            .mayOnlyBeAccessedByLayers(
                    "jdbc", "refresh", "verify", "cluster", "listen", "servlet", "instrument", "observe", "start")
            .whereLayer("sql")
            .mayOnlyBeAccessedByLayers("jdbc", "command", "start", "config")
            .whereLayer("bridge")
            .mayOnlyBeAccessedByLayers("instrument", "jdbc");

    @ArchTest
    static final ArchRule adviceIsMadeOfWhatTheHeartNoted = classes()
            .that()
            .resideInAPackage(ROOT + "observe.advice..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", ROOT + "observe.advice..", ROOT + "cache..", ROOT + "config..", "org.jspecify..");

    @ArchTest
    static final ArchRule startClassesUseTheJdkAlone = classes()
            .that()
            .resideInAPackage(ROOT + "premain")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "premain");

    @ArchTest
    static final ArchRule theBridgeUsesTheJdkAlone = classes()
            .that()
            .resideInAPackage(ROOT + "bridge")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "bridge", "org.jspecify..");

    @ArchTest
    static final ArchRule theHeartKnowsNoServletNoJdbcNoByteBuddy = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "cache..", ROOT + "sql..", ROOT + "refresh..", ROOT + "verify..", ROOT + "cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "javax.servlet..", "java.sql..", "javax.sql..", "net.bytebuddy..");

    @ArchTest
    static final ArchRule sqlNeedsNoLibrary = classes()
            .that()
            .resideInAPackage(ROOT + "sql..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "sql..", "org.jspecify..");

    @ArchTest
    static final ArchRule byteBuddyStaysInInstrument = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "instrument..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.bytebuddy..");

    @ArchTest
    static final ArchRule theServerOfTheJdkStaysInTheConsole = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "observe.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule caffeineStaysInTheHeart = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cache..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes..");

    @ArchTest
    static final ArchRule theClientOfRedisStaysWithTheProtocol = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*\\.cluster\\.(RedisStore|RedisServers|RedisConnections|RedisLink|RedisFailure|TlsSockets)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..");

    @ArchTest
    static final ArchRule noLoggingOrManagementOfTheJdkIsWoken = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "observe..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.lang.management..", "javax.management..");

    @ArchTest
    static final ArchRule jdbcObjectsAreKeysAndNeverCalled = noClasses()
            .that()
            .resideInAPackage(ROOT + "jdbc..")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                    "java.sql..", "javax.sql.."))));
}
