package probe.capture;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that containers show for status 507 and for {@code EmptyStackException}. */
@WebServlet("/capture-error")
public final class CaptureErrorPage extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Error-Page", "yes");
        response.getWriter()
                .print("<p>a page for " + response.getStatus() + ", größer: "
                        + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                        + "</p>");
    }
}
