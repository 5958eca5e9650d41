package probe.capture;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Stands before {@code /capture/wrapped-…}: sets headers on the way in or out, or hands on a response that collects the body. */
public final class CaptureFilter implements Filter {
    static final List<String> NAMES = List.of("in", "out", "held", "more");

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        String path = ((HttpServletRequest) given).getPathInfo();
        HttpServletResponse response = (HttpServletResponse) answer;
        if (path == null || !path.startsWith("/wrapped-")) {
            chain.doFilter(given, answer);
        } else if (path.startsWith("/wrapped-in")) {
            response.setHeader("X-Filter", "in");
            response.addHeader("X-Many", "of the filter");
            chain.doFilter(given, answer);
        } else if (path.startsWith("/wrapped-out")) {
            chain.doFilter(given, answer);
            response.setHeader("X-Filter", "out");
        } else if (path.startsWith("/wrapped-held")) {
            HeldResponse held = new HeldResponse(response);
            chain.doFilter(given, held);
            held.send();
        } else {
            // Others wrote a length already, which more would not fit.
            HttpServletResponse growing = new HeldResponse.Growing(response);
            chain.doFilter(given, growing);
            if (path.endsWith("stream")) {
                growing.getOutputStream().write(ScenarioStreams.bytes("<!-- more -->"));
            } else {
                growing.getWriter().print("<!-- more -->");
            }
        }
    }

    @Override
    public void destroy() {}
}
