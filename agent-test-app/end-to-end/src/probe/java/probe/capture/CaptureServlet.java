package probe.capture;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import probe.Texts;

/** Answers {@code /capture/NAME} by that scenario; {@code /capture/} tells the version of the API and lists all of them. */
@WebServlet(value = "/capture/*", asyncSupported = true)
public final class CaptureServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getPathInfo().substring(1);
        if (name.isEmpty()) {
            ServletContext application = request.getServletContext();
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .print(application.getMajorVersion() + "." + application.getMinorVersion() + "\n"
                            + ScenarioNames.list());
            return;
        }
        try {
            ScenarioNames.of(name).answer(request, response, Texts.of("b"));
        } catch (LaterApi.Missing missing) {
            response.setHeader("X-Missing", missing.getMessage());
        } catch (ServletException | IOException | RuntimeException asMeant) {
            throw asMeant;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
