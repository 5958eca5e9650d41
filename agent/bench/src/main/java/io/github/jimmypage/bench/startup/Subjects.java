package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Peer;
import io.github.jimmypage.bench.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is started, and with which agents. */
final class Subjects {
    /** One that Java has had as long as the agent runs on it, and one that has come since. */
    private static final int FIRST_JAVA_WITH_AOT_CACHES = 25;

    private static final List<Agent> OURS = List.of(Agent.NONE, Agent.OURS);

    private Subjects() {}

    /** What the agent adds to; one whose archive cannot be made ends it. Says what is skipped. */
    static List<Subject> ofAgent(Jvm jvm, Report report) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new EmptyMainStart(jvm, OURS));
        subjects.add(tomcat("embedded Tomcat", jvm, OURS));
        report.step("start-up: archives of classes");
        subjects.add(tomcat("Tomcat with CDS archive", jvm, OURS, ClassArchive.CDS.make(jvm)));
        if (jvm.release() >= FIRST_JAVA_WITH_AOT_CACHES) {
            subjects.add(tomcat("Tomcat with AOT cache", jvm, OURS, ClassArchive.AOT.make(jvm)));
        }
        subjects.add(new ServerStart("shop", jvm::shop, OURS, "/", new Later("/product/1", 300)));
        if (jvm.artifacts().peers().has(Peer.BOOT)) {
            Later later = new Later("/excluded/category/1", 300);
            subjects.add(new ServerStart(Peer.BOOT.title(), jvm::boot, found(jvm), "/category/1", later));
        } else {
            report.condition(Peer.BOOT.skipped());
        }
        return subjects;
    }

    /** What other agents add to as well. */
    static List<Subject> besidePeers(Jvm jvm) {
        return List.of(new EmptyMainStart(jvm, found(jvm)), tomcat("embedded Tomcat", jvm, found(jvm)));
    }

    private static List<Agent> found(Jvm jvm) {
        return Agent.found(jvm.artifacts().peers());
    }

    private static Subject tomcat(String name, Jvm jvm, List<Agent> agents, String... flags) {
        return new ServerStart(
                name,
                agent -> jvm.server(agent, flags),
                agents,
                ClassArchive.FIRST_PAGE,
                new Later("/excluded/16384", 3000));
    }
}
