package secured;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.servlet.HandlerInterceptor;

/** How often each page was really rendered: what proves that an answer came from somewhere else. */
final class Renders implements HandlerInterceptor {
    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    static int of(String uri) {
        AtomicInteger count = COUNTS.get(uri);
        return count == null ? 0 : count.get();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        COUNTS.computeIfAbsent(request.getRequestURI(), page -> new AtomicInteger())
                .incrementAndGet();
        return true;
    }
}
