package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts requests as Spring's filter for metrics does, by an object that it leaves on the request, and shows under which route. */
public final class RouteFilter implements Filter {
    static final String OBSERVATION = "org.springframework.web.filter.ServerHttpObservationFilter.context";

    /** What is told the route. */
    public static final class Observation {
        private String pathPattern;

        public String getPathPattern() {
            return pathPattern;
        }

        public void setPathPattern(String told) {
            pathPattern = told;
        }
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Observation observation = new Observation();
        request.setAttribute(OBSERVATION, observation);
        chain.doFilter(request, response);
        ((HttpServletResponse) response).setHeader("X-Route", "" + observation.getPathPattern());
    }

    @Override
    public void destroy() {}
}
