package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** What a test asks and tells the application beside the pages: {@code GET /control/renders?of=URI} and the like. */
@WebServlet("/control/*")
public final class Control extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String of = request.getParameter("of");
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(answer(request, of, request.getParameter("to")));
    }

    private static String answer(HttpServletRequest request, String of, String to) throws ServletException {
        switch (request.getPathInfo()) {
            case "/renders":
                return "" + Renders.of(of);
            case "/rows":
                return "" + rows(of);
            case "/ports":
                return ConnectedPage.portsOf(of);
            case "/sessions":
                return "" + Sessions.open();
            case "/mood":
                MoodyPage.put(of, to);
                break;
            case "/attribute":
                request.getServletContext().setAttribute("banner", of.isEmpty() ? null : of);
                break;
            case "/cache":
                return operated(of);
            case "/job":
                return job(of);
            case "/calls":
                return CountedCalls.all();
            case "/snapshot":
                snapshot(of);
                break;
            case "/gate":
                GateFilter.close(of.equals("closed"));
                break;
            case "/unasked":
                return StormPage.unasked(of);
            case "/threads":
                return Threads.named(of);
            case "/waiting":
                return "" + AsyncPage.waiting();
            case "/forget":
                RememberingPage.forget();
                break;
            case "/await":
                Latches.awaitReached(of);
                break;
            case "/release":
                Latches.release(of);
                break;
            case "/asker":
                AskerFilter.everybodyIs(of);
                break;
            case "/heap":
                return "" + usedHeap();
            case "/tell":
                DecoratingFilter.tell(of);
                break;
            case "/cluster":
                return of("Cluster", of);
            case "/listen":
                return of("Listen", of);
            case "/everybody":
                UserFilter.everybodyIs(of);
                break;
            case "/property":
                property(of, to);
                break;
            case "/reset":
                reset();
                break;
            default:
                throw new ServletException("no such question: " + request.getPathInfo());
        }
        return "done";
    }

    /** An attribute of the agent's bean, or what its operation of this name gives; {@code name:text} sets the one, or is given to the other. */
    private static String operated(String name) throws ServletException {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName bean = new ObjectName("io.github.jimmypage:type=Cache");
            awaitRegistered(bean);
            if (name.equals("bump") || name.equals("clear")) {
                server.invoke(bean, name, new Object[0], new String[0]);
                return "done";
            }
            int argument = name.indexOf(':');
            if (argument > 0) {
                return given(server, bean, name.substring(0, argument), name.substring(argument + 1));
            }
            Object value = server.getAttribute(bean, name);
            if (value instanceof String[]) {
                return String.join("\n", (String[]) value);
            }
            return value instanceof TabularData ? ofTable((TabularData) value) : "" + value;
        } catch (JMException failed) {
            throw new ServletException(failed);
        }
    }

    private static String of(String type, String attribute) throws ServletException {
        try {
            ObjectName bean = new ObjectName("io.github.jimmypage:type=" + type);
            awaitRegistered(bean);
            return "" + ManagementFactory.getPlatformMBeanServer().getAttribute(bean, attribute);
        } catch (JMException failed) {
            throw new ServletException(failed);
        }
    }

    /** An attribute set to a text, or what an operation gives for one. */
    private static String given(MBeanServer server, ObjectName bean, String name, String text) throws JMException {
        try {
            if (name.equals("Mode")) {
                server.setAttribute(bean, new Attribute(name, text));
                return "done";
            }
            return "" + server.invoke(bean, name, new Object[] {text}, new String[] {String.class.getName()});
        } catch (RuntimeMBeanException refused) {
            return "refused: " + refused.getCause().getMessage();
        }
    }

    private static String job(String of) throws ServletException {
        try {
            if (of.equals("runs")) {
                return "" + Job.runs();
            }
            if (of.equals("start")) {
                Job.start();
            } else {
                Job.stop();
            }
            return "done";
        } catch (SQLException | InterruptedException failed) {
            throw new ServletException(failed);
        }
    }

    private static String ofTable(TabularData table) {
        StringBuilder rows = new StringBuilder();
        for (Object row : table.values()) {
            CompositeData one = (CompositeData) row;
            rows.append(one.get("key")).append('=').append(one.get("value")).append(' ');
        }
        return rows.toString();
    }

    private static void snapshot(String name) throws ServletException {
        try {
            SnapshotPage.open(name);
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    private static int rows(String table) throws ServletException {
        try {
            return Texts.count(table);
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    private static void reset() throws ServletException {
        try {
            Database.reset();
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    /** What is left on the heap after everything that can go has gone, in bytes. */
    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void property(String name, String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    /** The agent registers it with the first request, on a thread of its own. */
    private static void awaitRegistered(ObjectName bean) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!ManagementFactory.getPlatformMBeanServer().isRegistered(bean) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
