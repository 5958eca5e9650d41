package probe.capture;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is forwarded to and included. */
@WebServlet(value = "/capture-part", asyncSupported = true)
public final class CapturePart extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String by = request.getParameter("by");
        response.setHeader("X-Part", "yes");
        if ("stream".equals(by)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(ScenarioStreams.bytes("part, größer\n"));
        } else if ("forward".equals(by)) {
            request.getRequestDispatcher("/capture-part?by=writer").forward(request, response);
        } else if (!"nothing".equals(by)) {
            ScenarioWriters.writer(response).print("part, größer\n");
        }
    }
}
