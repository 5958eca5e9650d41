package filters;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet behind each of the filters, which takes what they do not know. The last path is there because containers let a filter go
 * on asynchronously only where a servlet could.
 */
@WebServlet(
        value = {"/rest/behind", "/actions/behind.txt", "/wicket/behind", "/rest/later"},
        asyncSupported = true)
public final class Behind extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("behind: " + Notes.all());
    }

    /** {@code POST /rest/behind?id=&words=} writes. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Notes.write(Integer.parseInt(request.getParameter("id")), request.getParameter("words"));
        response.getWriter().print("written");
    }
}
