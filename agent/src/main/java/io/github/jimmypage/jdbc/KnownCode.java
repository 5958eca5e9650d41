package io.github.jimmypage.jdbc;

import java.util.concurrent.ConcurrentHashMap;

/** Whose code a class is, by its name. Thread-safe. */
enum KnownCode {
    /** JDK, agent, driver or pool. */
    BELOW_JDBC,
    /** A framework, a container, or what one of them made at run time to stand before another class. */
    FRAMEWORK,
    /** None of these. */
    APPLICATION;

    /** JDK, agent, and what stands between an application and its database. */
    private static final String[] BELOW_JDBC_PREFIXES = {
        "java.",
        "javax.",
        "jdk.",
        "sun.",
        "com.sun.",
        "io.github.jimmypage.jdbc.",
        "io.github.jimmypage.instrument.",
        "io.github.jimmypage.bridge.",
        "io.github.jimmypage.servlet.",
        "org.postgresql.",
        "com.mysql.",
        "org.mariadb.",
        "oracle.",
        "com.microsoft.sqlserver.",
        "com.ibm.",
        "org.h2.",
        "org.hsqldb.",
        "org.apache.derby.",
        "org.sqlite.",
        "com.zaxxer.hikari.",
        "org.apache.commons.dbcp2.",
        "org.apache.commons.pool2.",
        "org.apache.tomcat.jdbc.",
        "org.apache.tomcat.dbcp.",
        "com.mchange.",
        "io.agroal.",
        "com.alibaba.druid.",
        "org.vibur.",
        "bitronix.",
        "com.atomikos.",
        "com.p6spy.",
        "net.ttddyy.",
        "org.jboss.jca.",
    };

    /** Frameworks, containers and languages' own libraries. */
    private static final String[] FRAMEWORK_PREFIXES = {
        "jakarta.",
        "org.springframework.",
        "org.hibernate.",
        "org.apache.",
        "org.eclipse.",
        "org.jboss.",
        "org.wildfly.",
        "io.undertow.",
        "io.quarkus.",
        "io.micronaut.",
        "io.helidon.",
        "io.vertx.",
        "io.netty.",
        "io.smallrye.",
        "com.arjuna.",
        "com.sun.",
        "org.glassfish.",
        "fish.payara.",
        "org.omnifaces.",
        "org.primefaces.",
        "org.jdbi.",
        "org.jooq.",
        "org.mybatis.",
        "com.baomidou.",
        "com.querydsl.",
        "org.datanucleus.",
        "org.flywaydb.",
        "liquibase.",
        "io.ebean.",
        "org.quartz.",
        "net.sf.ehcache.",
        "com.google.inject.",
        "com.vaadin.",
        "freemarker.",
        "org.thymeleaf.",
        "groovy.",
        "org.codehaus.groovy.",
        "org.grails.",
        "grails.",
        "kotlin.",
        "kotlinx.",
        "scala.",
        "clojure.",
        "slick.",
        "play.",
        "akka.",
        "javassist.",
        "net.bytebuddy.",
        "net.sf.cglib.",
        "reactor.",
        "io.reactivex.",
    };

    /** Pages that a container compiled of the application's own. */
    private static final String PAGES = "org.apache.jsp.";

    /** The same classes stand on the stacks of all writes; no more of them are remembered. */
    private static final int MOST_REMEMBERED = 4096;

    private static final ConcurrentHashMap<String, KnownCode> REMEMBERED = new ConcurrentHashMap<>();

    static KnownCode of(String className) {
        KnownCode known = REMEMBERED.get(className);
        if (known != null) {
            return known;
        }
        KnownCode judged = judged(className);
        if (REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(className, judged);
        }
        return judged;
    }

    private static KnownCode judged(String className) {
        if (className.startsWith(PAGES)) {
            return APPLICATION;
        }
        if (beginsWithOne(className, BELOW_JDBC_PREFIXES)) {
            return BELOW_JDBC;
        }
        return beginsWithOne(className, FRAMEWORK_PREFIXES) || isProxy(className) ? FRAMEWORK : APPLICATION;
    }

    private static boolean isProxy(String className) {
        return className.indexOf("$$") >= 0
                || className.indexOf("$Proxy") >= 0
                || className.indexOf("_ClientProxy") >= 0
                || className.indexOf("_Subclass") >= 0;
    }

    private static boolean beginsWithOne(String name, String[] prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
