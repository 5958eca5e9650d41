package secured;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * The outermost filter: looks whether Spring Security's thread-local is empty when a request begins, as it must be. Reads the
 * field itself, because whoever asks Spring Security makes what he asks for.
 */
public final class Leftovers implements Filter {
    private static final ThreadLocal<CountDownLatch> LEFT = new ThreadLocal<>();
    private static final AtomicInteger MET = new AtomicInteger();

    static int met() {
        return MET.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (contextOfThread().get() != null) {
            MET.incrementAndGet();
        }
        CountDownLatch left = new CountDownLatch(1);
        LEFT.set(left);
        try {
            chain.doFilter(request, response);
        } finally {
            LEFT.remove();
            left.countDown();
        }
    }

    /**
     * Opens when the filters of this thread's request are left. Spring Security sets its headers on the way out, or when the answer is
     * first sent, and does not expect two threads to do both at once.
     */
    static CountDownLatch left() {
        return LEFT.get();
    }

    private static ThreadLocal<?> contextOfThread() throws ServletException {
        try {
            SecurityContextHolderStrategy strategy = SecurityContextHolder.getContextHolderStrategy();
            Field holder = strategy.getClass().getDeclaredField("contextHolder");
            holder.setAccessible(true);
            return (ThreadLocal<?>) holder.get(strategy);
        } catch (ReflectiveOperationException renamed) {
            throw new ServletException(renamed);
        }
    }
}
