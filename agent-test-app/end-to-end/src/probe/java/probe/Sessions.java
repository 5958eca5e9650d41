package probe;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;

/** How many sessions there are. */
@WebListener
public final class Sessions implements HttpSessionListener {
    private static final AtomicInteger OPEN = new AtomicInteger();

    static int open() {
        return OPEN.get();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        OPEN.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        OPEN.decrementAndGet();
    }
}
