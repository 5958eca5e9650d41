package io.github.jimmypage.jdbc;

/** Which classes are none of the application's own, by their names. */
final class KnownCode {
    /** JDK, agent, and what stands between an application and its database. */
    private static final String[] BELOW_JDBC = {
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
    private static final String[] FRAMEWORKS = {
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

    private KnownCode() {}

    /** Whether it is JDK, agent, driver or pool. */
    static boolean isBelowJdbc(String className) {
        return beginsWithOne(className, BELOW_JDBC);
    }

    /** Whether it is none of the above and no framework's, and nothing that one made at run time to stand before another class. */
    static boolean isApplications(String className) {
        if (className.startsWith(PAGES)) {
            return true;
        }
        return !isBelowJdbc(className)
                && !beginsWithOne(className, FRAMEWORKS)
                && className.indexOf("$$") < 0
                && className.indexOf("$Proxy") < 0
                && className.indexOf("_ClientProxy") < 0
                && className.indexOf("_Subclass") < 0;
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
