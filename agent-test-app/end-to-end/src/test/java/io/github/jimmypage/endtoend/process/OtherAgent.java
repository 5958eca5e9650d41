package io.github.jimmypage.endtoend.process;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An agent of somebody else's, which traces requests and statements, in the same JVM. */
public enum OtherAgent {
    OPENTELEMETRY("'GET [^\n]* SERVER [^\n]*%s", "'SELECT [^\n]* CLIENT ") {
        @Override
        Started start(String purpose, Agents agents) {
            Server server = RIG.start(
                    purpose,
                    agents.flags(
                            jar(),
                            "-Dotel.traces.exporter=console",
                            "-Dotel.metrics.exporter=none",
                            "-Dotel.logs.exporter=none",
                            "-Dotel.bsp.schedule.delay=100"));
            return new Started(
                    server, () -> server.child().out() + server.child().err(), server::close);
        }
    },

    ELASTIC("\"transaction\":[^\n]*%s", "\"span\":[^\n]*\"type\":\"db") {
        @Override
        Started start(String purpose, Agents agents) {
            TraceCollector collector = TraceCollector.start();
            Server server = RIG.start(
                    purpose,
                    agents.flags(
                            jar(),
                            "-Delastic.apm.server_url=" + collector.url(),
                            "-Delastic.apm.service_name=probe",
                            "-Delastic.apm.api_request_time=200ms",
                            "-Delastic.apm.metrics_interval=0s",
                            "-Delastic.apm.application_packages=probe",
                            "-Delastic.apm.central_config=false",
                            "-Delastic.apm.cloud_provider=NONE"));
            return new Started(server, collector::received, () -> {
                server.close();
                collector.stop();
            });
        }
    };

    private static final RigOnJdk RIG = new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild());

    private final String request;
    private final Pattern statement;

    OtherAgent(String request, String statement) {
        this.request = request;
        this.statement = Pattern.compile(statement);
    }

    /** Which agents there are, and in which order. */
    public enum Agents {
        ALONE,
        FIRST,
        LAST;

        private String[] flags(String jar, String... settings) {
            String other = "-javaagent:" + jar;
            String ours = "-javaagent:" + Artifacts.agent();
            List<String> order =
                    switch (this) {
                        case ALONE -> List.of(other);
                        case FIRST -> List.of(other, ours);
                        case LAST -> List.of(ours, other);
                    };
            return Stream.concat(order.stream(), Stream.of(settings)).toArray(String[]::new);
        }
    }

    /** A server, all that the other agent has reported of it so far, and what ends both. */
    public record Started(Server server, Supplier<String> reported, Runnable end) {}

    abstract Started start(String purpose, Agents agents);

    /** A server with the agents in this order. */
    public Started start(Agents agents) {
        return start(this + "-" + agents, agents);
    }

    /** How many requests of which this stands in the report it has traced. */
    public int requests(String reported, String query) {
        return (int) Pattern.compile(String.format(request, Pattern.quote(query)))
                .matcher(reported)
                .results()
                .count();
    }

    /** How many reading statements it has traced. */
    public int statements(String reported) {
        return (int) statement.matcher(reported).results().count();
    }

    String jar() {
        return Artifacts.rigs().resolve("agents").resolve(this + ".jar").toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
