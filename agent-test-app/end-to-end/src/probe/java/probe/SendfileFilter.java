package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells in a header whether Tomcat is about to send a file by the operating system, which it then does after all filters. */
public final class SendfileFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        boolean used = request.getAttribute("org.apache.tomcat.sendfile.filename") != null;
        ((HttpServletResponse) response).setHeader("X-Sendfile", "" + used);
    }

    @Override
    public void destroy() {}
}
