package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An application as the users of a framework build it, laid out by the build in a directory of this name. */
public enum Framework {
    BOOT3(boot(Jdks.ofTheBuild()), Site.STANDARD, Boot.REFUSALS, Boot.ABOUT),
    /** With its sessions in the database. */
    BOOT3_SESSION(boot(Jdks.ofTheBuild()), Site.STANDARD, Boot.REFUSALS, Boot.ABOUT),
    BOOT4(boot(Jdks.latest()), Site.STANDARD, Boot.REFUSALS, Boot.ABOUT),
    WILDFLY(
            new On(ApplicationServer.WILDFLY),
            Site.STANDARD,
            Set.of("no-database", "incomplete", "session-state"),
            new OneLine("cache.include=*/login,/*", "/probe/login")),
    LIBERTY(
            new On(ApplicationServer.LIBERTY),
            Site.STANDARD,
            Set.of("no-database", "incomplete", "session-state"),
            new OneLine("cache.include=*/login,/*", "/probe/login")),
    STRUTS(
            new In(Rig.TOMCAT10),
            Site.ending(".action", "book.action?id="),
            Set.of("set-cookie", "csrf", "flash", "no-database", "incomplete"),
            new OneLine("cache.include=*/login.action,/*", "/probe/login.action")),
    MOJARRA(
            new In(Rig.TOMCAT10),
            Site.ending(".xhtml", "book.xhtml?id="),
            Set.of("set-cookie", "session-state", "csrf", "no-database", "incomplete"),
            new OneLine("cache.include=*/about.xhtml,/*", "/probe/about.xhtml")),
    MYFACES(
            new In(Rig.TOMCAT10),
            Site.ending(".xhtml", "book.xhtml?id="),
            Set.of("set-cookie", "csrf", "flash", "no-database", "incomplete"),
            new OneLine("cache.include=*/about.xhtml,/*", "/probe/about.xhtml")),
    WICKET(
            new In(Rig.TOMCAT10),
            Site.STANDARD,
            Set.of("no-store", "session-state", "no-database", "status", "incomplete"),
            new OneLine("cache.include=*/about,/*", "/probe/about")),
    JERSEY(
            new In(Rig.TOMCAT10),
            Site.STANDARD,
            Set.of("session-state", "no-database", "status", "incomplete"),
            new OneLine("cache.include=*/about,/*", "/probe/about")),
    SPRINGMVC5(
            new In(Rig.TOMCAT9),
            Site.STANDARD,
            Set.of("flash", "no-database", "incomplete"),
            new OneLine("cache.include=/*,/probe/login", "/probe/login")),
    JSTL(
            new In(Rig.TOMCAT10),
            Site.STANDARD,
            Set.of("no-database", "incomplete", "session-state", "set-cookie"),
            new OneLine("cache.include=/*,/probe/authors", "/probe/authors"));

    /** A verdict on a page; who has to earn a shared page is refused nothing. */
    private static final Pattern REFUSED = Pattern.compile("INFO {2}detail=(?!unearned)([a-z-]+)");

    private static final Pattern BYPASSED_FOR_FLASH = Pattern.compile("INFO {2}messages wait in session attribute ");

    private static final Map<String, Server> SHARED = new ConcurrentHashMap<>();

    private final Launch launch;
    private final Site site;
    private final Set<String> refusals;
    private final OneLine oneLine;

    /**
     * @param refusals why pages of it are refused, all of them, in the words of {@code Cache-Status}
     */
    Framework(Launch launch, Site site, Set<String> refusals, OneLine oneLine) {
        this.launch = launch;
        this.site = site;
        this.refusals = refusals;
        this.oneLine = oneLine;
    }

    /** What starts it. */
    private sealed interface Launch {}

    /** A container that is there as a rig. */
    private record In(Rig rig) implements Launch {}

    /** A server with an application that needs all of Jakarta EE. */
    private record On(ApplicationServer server) implements Launch {}

    /** The application itself, which says its port in a line like this. */
    private record Itself(String main, Pattern port, Jdk jdk) implements Launch {}

    private static Launch boot(Jdk jdk) {
        return new Itself("boot.BootApplication", Pattern.compile("Tomcat started on port (\\d+)"), jdk);
    }

    private static final class Boot {
        /** Members have a token on every page, in the form by which they log out. */
        static final Set<String> REFUSALS = Set.of("csrf", "flash", "incomplete", "no-database");

        static final OneLine ABOUT = new OneLine("cache.include=*/about,/*", "/probe/about");
    }

    /**
     * A line of configuration that buys hits.
     *
     * @param page that is refused without it
     */
    public record OneLine(String setting, String page) {}

    /** All of them in the matrix, none for each change, and the one that is named alone. */
    public static List<Framework> chosen() {
        if (!Artifacts.wholeMatrix()) {
            return List.of();
        }
        String one = System.getProperty("endtoend.framework");
        if (one != null) {
            return List.of(valueOf(one.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        List<Framework> all = new ArrayList<>(List.of(values()));
        if (Artifacts.restOfMatrix()) {
            // The same application is tried with its sessions in the database.
            all.remove(BOOT3);
        }
        return all;
    }

    /** Those on Spring Boot. */
    public static List<Framework> onBoot() {
        // Two are enough for what is Boot's own: one of each version.
        return chosen().stream()
                .filter(one -> one == BOOT3_SESSION || one == BOOT4)
                .toList();
    }

    /** Ends its shared servers, which are too large to be left running until the end of all tests. */
    public void close() {
        for (String key : List.copyOf(SHARED.keySet())) {
            Server ended = key.startsWith(this + " ") ? SHARED.remove(key) : null;
            if (ended != null) {
                ended.close();
            }
        }
    }

    public Site site() {
        return site;
    }

    public Set<String> refusals() {
        return refusals;
    }

    public OneLine oneLine() {
        return oneLine;
    }

    /** The shared server without the agent. */
    public Server withoutAgent() {
        return shared("without");
    }

    /** The shared server with the agent as a user gets it, but that it tells in its log why it does what. */
    public Server withAgent() {
        return shared("with", "-javaagent:" + Artifacts.agent(), "-Djimmypage.debug.cache=true");
    }

    /** Why that server has refused pages so far, in the words of {@code Cache-Status}, also where its answer was gone by then. */
    public Set<String> refused() {
        Set<String> reasons = new TreeSet<>();
        String log = withAgent().child().out() + withAgent().child().err();
        REFUSED.matcher(log).results().forEach(line -> reasons.add(line.group(1)));
        if (BYPASSED_FOR_FLASH.matcher(log).find()) {
            reasons.add("flash");
        }
        return reasons;
    }

    /** The shared server with the agent and the line of configuration. */
    public Server withOneLine() {
        return shared("with-one-line", "-javaagent:" + Artifacts.agent(), "-Djimmypage." + oneLine.setting());
    }

    private Server shared(String purpose, String... flags) {
        return SHARED.computeIfAbsent(this + " " + purpose, key -> start(purpose, flags));
    }

    /** A server of one's own with these flags before the main class. */
    public Server start(String purpose, String... more) {
        String name = this + "-" + purpose;
        List<String> added = new ArrayList<>(List.of(more));
        added.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "-Drig.scan=true"));
        String[] flags = added.toArray(new String[0]);
        Path applications = Artifacts.rigs().resolve("frameworks");
        if (launch instanceof On on) {
            return on.server().start(name, applications.resolve("enterprise/webapp"), flags);
        }
        Path own = applications.resolve(toString());
        if (launch instanceof Itself itself) {
            List<Path> classPath = List.of(own.resolve("classes"), own.resolve("lib/*"));
            return Server.start(
                    Command.on(itself.jdk(), name).flags(flags).main(itself.main(), classPath), itself.port());
        }
        Rig rig = ((In) launch).rig();
        Jdk jdk = rig.isJavax() ? Jdks.ofTheBuild() : Jdks.latest();
        String webapp = own.resolve("webapp").toString();
        return Server.start(rig.command(jdk, name, webapp).flags(flags));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
