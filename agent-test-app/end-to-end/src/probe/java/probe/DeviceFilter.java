package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Presents what one header says as another one, to those who sent it; reads it where nobody sees it. */
public final class DeviceFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String device = InputFilter.innermost(request).getHeader("Referer");
        if (device == null) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(asked) {
                    @Override
                    public String getHeader(String name) {
                        return name.equals("Save-Data") ? device : super.getHeader(name);
                    }

                    @Override
                    public Enumeration<String> getHeaders(String name) {
                        return name.equals("Save-Data")
                                ? Collections.enumeration(List.of(device))
                                : super.getHeaders(name);
                    }
                },
                response);
    }

    @Override
    public void destroy() {}
}
