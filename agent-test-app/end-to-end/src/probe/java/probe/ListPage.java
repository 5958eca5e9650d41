package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** A list of rows, three on a page. */
@WebServlet("/list")
public final class ListPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String asked = request.getParameter("page");
        int number = asked == null ? 1 : Integer.parseInt(asked);
        response.getWriter().print(html("page " + number + ": " + String.join(", ", Texts.page(number, 3))));
    }
}
