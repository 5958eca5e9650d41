package io.github.jimmypage.endtoend.process;

import io.github.jimmypage.endtoend.http.OpenAnswer;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A running application server: its process, its port, and the probe application's control requests. */
public final class Server implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("(?m)^PORT=(\\d+)$");
    private static final Set<Server> USED = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger WORDS = new AtomicInteger();

    private final Child child;
    private int reported;
    private final int port;
    private final List<Visitor> visitors = new CopyOnWriteArrayList<>();

    private Server(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    static Server start(Command command) {
        return start(command, PORT);
    }

    /** Starts an application that says its port in the first group of a line like this. */
    public static Server start(Command command, Pattern portLine) {
        return start(command, portLine, 0);
    }

    /** Starts an application that was told its port, and prints a line like this, in a group, when it is ready. */
    static Server start(Command command, Pattern ready, int port) {
        Child child = command.start();
        try {
            String said = child.awaitLine(ready);
            return new Server(child, port == 0 ? Integer.parseInt(said) : port);
        } catch (RuntimeException | Error failed) {
            child.close();
            throw failed;
        }
    }

    /** Somebody who was never here before; the connection is closed after the test. */
    public Visitor visitor() {
        USED.add(this);
        Visitor visitor = new Visitor(port);
        visitors.add(visitor);
        return visitor;
    }

    /** Asks for a page to read it while it is still being written. */
    public OpenAnswer open(String target, String... headerLines) {
        USED.add(this);
        return OpenAnswer.to(port, target, headerLines);
    }

    /** Asks or tells the probe application something beside its pages. */
    public String control(String question, String of) {
        Response answer = visitor().get("/probe/control/" + question + "?of=" + of);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer + "\n" + child.described());
        }
        return answer.text();
    }

    /** How often the page at this URI was really rendered so far. */
    public int renders(String uri) {
        return Integer.parseInt(control("renders", uri));
    }

    /** Has somebody else write, as the query of {@code /write} says, and fails if that failed. */
    public void write(String query) {
        Response answer = visitor().post("/probe/write?" + query);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer + "\n" + child.described());
        }
    }

    /** Words that no page has shown yet. */
    public static String newWords() {
        return "words-" + WORDS.incrementAndGet();
    }

    public int port() {
        return port;
    }

    public Child child() {
        return child;
    }

    /** What the agent said since it was last asked of failures of its own on servers that the running test used; empty for nothing. */
    public static String newlyReported() {
        StringBuilder all = new StringBuilder();
        for (Server server : USED) {
            String err = server.child.err();
            int at = err.indexOf("please report", server.reported);
            if (at >= 0) {
                all.append(err, Math.max(0, at - 200), Math.min(err.length(), at + 2000));
            }
            server.reported = err.length();
        }
        return all.toString();
    }

    /** Ends the connections of the test that is over, and forgets that it used any server. */
    public static void endTest() {
        for (Server server : USED) {
            server.visitors.forEach(Visitor::close);
            server.visitors.clear();
        }
        USED.clear();
    }

    /** The outputs of all servers that the running test used. */
    public static String describedUsed() {
        StringBuilder all = new StringBuilder();
        USED.forEach(server -> all.append(server.child.described()).append('\n'));
        return all.toString();
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        child.close();
    }
}
