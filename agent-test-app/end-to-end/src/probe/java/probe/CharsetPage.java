package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Says in which charset the parameters are, {@code /charset/ISO-8859-1}, and only then asks for one: whoever asked before decided it. */
@WebServlet("/charset/*")
public final class CharsetPage extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding(request.getPathInfo().substring(1));
        response.setContentType("text/html;charset=UTF-8");
        try {
            String words = Texts.of("b");
            response.getWriter().print(Page.html(words + " for " + request.getParameter("value")));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }
}
