package io.github.jimmypage.bench.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tells counts, in the header {@code X-Count}: how many pages were rendered, or an attribute of an MBean, whoever registered that:
 * {@code ?bean=NAME&attribute=NAME}.
 */
final class CountsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final AtomicLong renders;

    CountsServlet(AtomicLong renders) {
        this.renders = renders;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        String bean = request.getParameter("bean");
        response.setHeader(
                "X-Count",
                bean == null ? Long.toString(renders.get()) : attribute(bean, request.getParameter("attribute")));
        response.setContentLengthLong(0);
    }

    private static String attribute(String bean, String name) throws ServletException {
        try {
            return String.valueOf(ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(bean), name));
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }
}
