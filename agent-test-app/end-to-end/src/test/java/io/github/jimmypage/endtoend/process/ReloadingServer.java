package io.github.jimmypage.endtoend.process;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import java.util.regex.Pattern;

/** A Tomcat whose application can be loaded anew, and that knows how many of its class loaders are left. */
public final class ReloadingServer implements AutoCloseable {
    private static final Pattern CONTROL = Pattern.compile("(?m)^CONTROL=(\\d+)$");

    private final Server server;
    private final int control;

    private ReloadingServer(Server server) {
        this.server = server;
        this.control = Integer.parseInt(server.child().awaitLine(CONTROL));
    }

    /** Starts one with these flags before the main class; {@code place} is a Tomcat. */
    public static ReloadingServer start(RigOnJdk place, String purpose, String... flags) {
        Command command = place.rig()
                .command(place.jdk(), place.rig() + "-" + purpose, "rig.ReloadingRig", "redeployed")
                .flags(flags)
                .flags("-XX:SoftRefLRUPolicyMSPerMB=0");
        return new ReloadingServer(Server.start(command));
    }

    /** Stops the application and starts it with a new class loader; returns when it runs. */
    public void reload() {
        ask("reload");
    }

    /** The same in another way, in which requests that arrive meanwhile are turned away instead of made to wait. */
    public void restart() {
        ask("restart");
    }

    /** How many of the application's class loaders the garbage collector could not take, the one in use included. */
    public int loadersAlive() {
        return Integer.parseInt(ask("loaders"));
    }

    /** From now on the application makes no page until {@link #release}. */
    public void hold() {
        ask("hold");
    }

    /** How many pages were to be made and are held, or were. */
    public int held() {
        return Integer.parseInt(ask("held"));
    }

    public void release() {
        ask("release");
    }

    /** Asked on a connection of its own: the application may be stopping for another question all the while. */
    private String ask(String question) {
        Response answer;
        try (Visitor asking = new Visitor(control)) {
            answer = asking.get("/" + question);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(answer + "\n" + server.child().described());
        }
        return answer.text();
    }

    public Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
