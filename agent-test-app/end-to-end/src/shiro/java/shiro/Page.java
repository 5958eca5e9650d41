package shiro;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** A page with a form, for both methods, which counts its renderings. Each shows all notes. */
abstract class Page extends HttpServlet {
    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Control.count(request.getRequestURI());
        show(response, shown(request));
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            show(response, done(request));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    private static void show(HttpServletResponse response, String content) throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getWriter()
                    .print("<!DOCTYPE html>\n<html><body>" + content + "<ul>" + Notes.all() + "</ul></body></html>\n");
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    abstract String shown(HttpServletRequest request);

    /** What a POST says when it did what it is for. */
    String done(HttpServletRequest request) throws SQLException {
        return shown(request);
    }
}
