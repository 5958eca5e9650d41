package push;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.atmosphere.config.service.AtmosphereHandlerService;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.handler.AbstractReflectorAtmosphereHandler;

/**
 * {@code GET /push/news} waits for news: by the transport that the client names, as Atmosphere's own client does. The latest comes at
 * once where the transport lets an answer go on. {@code POST} tells everybody who waits, and keeps it.
 */
@AtmosphereHandlerService(path = "/push/news", broadcasterCache = org.atmosphere.cache.DefaultBroadcasterCache.class)
public final class NewsHandler extends AbstractReflectorAtmosphereHandler {
    private static final AtomicInteger BEGUN = new AtomicInteger();

    /** How many have begun to wait so far. */
    static int begun() {
        return BEGUN.get();
    }

    @Override
    public void onRequest(AtmosphereResource visitor) throws IOException {
        AtmosphereRequest request = visitor.getRequest();
        try {
            if (request.getMethod().equals("POST")) {
                String words = request.getReader().readLine();
                News.add(words);
                visitor.getBroadcaster().broadcast(words);
                return;
            }
            String latest = News.latest();
            boolean onlyOne = visitor.transport() == AtmosphereResource.TRANSPORT.LONG_POLLING;
            visitor.resumeOnBroadcast(onlyOne).suspend();
            BEGUN.incrementAndGet();
            if (!onlyOne) {
                visitor.getBroadcaster().broadcast(latest, visitor);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }
}
