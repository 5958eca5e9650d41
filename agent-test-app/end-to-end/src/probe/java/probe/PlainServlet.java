package probe;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;

/** A servlet that implements the interface itself, without {@code HttpServlet}; not all containers would take its annotation. */
public final class PlainServlet implements Servlet {
    private ServletConfig config;

    @Override
    public void init(ServletConfig given) {
        config = given;
    }

    @Override
    public ServletConfig getServletConfig() {
        return config;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        Renders.count(((HttpServletRequest) request).getRequestURI());
        response.setContentType("text/plain;charset=ISO-8859-1");
        try {
            response.getWriter().print("plainly: " + Texts.of(request.getParameter("id")));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    @Override
    public String getServletInfo() {
        return "plain";
    }

    @Override
    public void destroy() {}
}
