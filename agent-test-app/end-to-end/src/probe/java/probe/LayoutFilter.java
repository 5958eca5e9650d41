package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Holds each page and forwards to a layout that has it in its middle; with {@code into=buffer} into a buffer of its own, as SiteMesh
 * does. A header is added afterwards.
 */
public final class LayoutFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse((HttpServletResponse) response);
        chain.doFilter(request, held);
        request.setAttribute(LayoutPage.CONTENT, held.toString());
        if ("buffer".equals(request.getParameter("into"))) {
            HeldResponse layout = new BufferedResponse((HttpServletResponse) response);
            request.getRequestDispatcher("/layout").forward(request, layout);
            response.getWriter().print(layout);
        } else {
            request.getRequestDispatcher("/layout").forward(request, response);
        }
        ((HttpServletResponse) response).addHeader("X-Layout", "afterwards");
    }

    @Override
    public void destroy() {}

    /** Containers close one of the two after a forward: Jetty the stream, unless it hears that the writer is taken. */
    private static final class BufferedResponse extends HeldResponse {
        BufferedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            throw new IllegalStateException("the writer is taken");
        }
    }
}
