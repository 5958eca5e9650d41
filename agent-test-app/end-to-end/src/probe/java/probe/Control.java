package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

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
            case "/sessions":
                return "" + Sessions.open();
            case "/mood":
                MoodyPage.put(of, to);
                break;
            case "/attribute":
                request.getServletContext().setAttribute("banner", of.isEmpty() ? null : of);
                break;
            case "/calls":
                return CountedCalls.all();
            case "/snapshot":
                snapshot(of);
                break;
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
}
