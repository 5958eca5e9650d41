package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts what a test told, such as the user's name, around each page that is written to a writer, as layout filters do. */
public final class DecoratingFilter implements Filter {
    private static volatile String told = "";

    static void tell(String text) {
        told = text;
    }

    static String told() {
        return told;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse((HttpServletResponse) response);
        chain.doFilter(request, held);
        response.getWriter().print("decorated for " + told + "\n" + held + "end of decoration\n");
    }

    @Override
    public void destroy() {}
}
