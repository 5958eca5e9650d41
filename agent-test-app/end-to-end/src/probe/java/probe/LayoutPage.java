package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts what a test told around a page that a filter holds. */
@WebServlet("/layout")
public final class LayoutPage extends HttpServlet {
    static final String CONTENT = "content";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String told = DecoratingFilter.told();
        response.getWriter()
                .print("decorated for " + told + "\n" + request.getAttribute(CONTENT) + "end of decoration\n");
    }
}
