package shiro;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.shiro.util.ThreadContext;

/** The outermost filter: looks whether a subject is bound to the thread when a request begins, where none must be. */
public final class Leftovers implements Filter {
    private static final AtomicInteger MET = new AtomicInteger();

    static int met() {
        return MET.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ThreadContext.getSubject() != null) {
            MET.incrementAndGet();
        }
        chain.doFilter(request, response);
    }
}
