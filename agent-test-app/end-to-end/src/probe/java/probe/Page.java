package probe;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** A page that counts its renderings and turns a failing database into a failing request. */
abstract class Page extends HttpServlet {
    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ASYNC) {
            Renders.count(request.getRequestURI());
        }
        response.setContentType("text/html;charset=UTF-8");
        try {
            render(request, response);
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    abstract void render(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, SQLException;

    static String html(String content) {
        return "<!DOCTYPE html>\n<html><body>" + content + "</body></html>\n";
    }
}
