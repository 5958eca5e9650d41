package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PrintWriter;

/** Adds what a test told to each page, without wrapping anything: after it, or before it where the path says so. */
public final class FooterFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean before = ((HttpServletRequest) request).getRequestURI().endsWith("/before");
        if (before) {
            add(response);
        }
        chain.doFilter(request, response);
        if (!before && !request.isAsyncStarted() && !DecoratingFilter.told().isEmpty()) {
            add(response);
        }
    }

    private static void add(ServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.print("added for " + DecoratingFilter.told() + "\n");
    }

    @Override
    public void destroy() {}
}
