package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** One row, shown by a servlet that {@link AnsweringFilter} passes its requests on to. */
@WebServlet({"/answered/servlet", "/answered/attribute", "/answered/mutable-attribute", "/repeated"})
public final class AnsweredPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        response.getWriter()
                .print(html("passed on: " + Texts.of(request.getParameter("id")) + " for "
                        + request.getAttribute("browser")));
    }
}
