package io.github.jimmypage.bench.micro;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.refresh.Flights;
import io.github.jimmypage.refresh.OwnWrites;
import io.github.jimmypage.refresh.RefreshPolicy;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.servlet.ServletAdapter;
import io.github.jimmypage.verify.Verification;
import io.github.jimmypage.verify.VerifyPolicy;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * What a container and the hooks in it do to the agent for one request: the servlet is entered, a page is served or rendered, and the
 * servlet is left. Without a container, so that nothing but the agent is measured. Used by one thread.
 */
final class PlayedContainer {
    /** Where the answer stands in what the hook is given back: not null when the page was served. */
    private static final int ANSWERED = 2;

    private static final int RESPONSE = 1;
    private static final int MAX_REFUSED = 10_000;

    private final ServletContext context = proxy(ServletContext.class);
    private final HttpServlet servlet = new HttpServlet() {
        private static final long serialVersionUID = 1;
    };
    private final ServletAdapter adapter;

    PlayedContainer() {
        Settings settings = settings();
        PageCache cache = new PageCache(
                new Generation(Ticker.SYSTEM), Ticker.SYSTEM, new CachePolicy(settings), Long.MAX_VALUE, Runnable::run);
        RefreshPolicy policy = RefreshPolicy.of(settings);
        RefreshSide refresh = new RefreshSide(
                new Refresher(cache, policy, Runnable::run),
                new OwnWrites(cache.generation(), Ticker.SYSTEM, policy.ownWrites(), Runnable::run),
                new Flights(policy, MAX_REFUSED, Ticker.SYSTEM, Runnable::run),
                "jp_seen");
        adapter = new ServletAdapter(cache, refresh, new Verification(cache, VerifyPolicy.of(settings)));
    }

    private static Settings settings() {
        try {
            return Settings.of(Map.of("verify.sample", "0"));
        } catch (SettingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing but that there are no filters, and no other name of the session's cookie. */
    private static <T> T proxy(Class<T> type) {
        SessionCookieConfig cookie = (SessionCookieConfig) Proxy.newProxyInstance(
                PlayedContainer.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (self, method, arguments) -> null);
        return type.cast(Proxy.newProxyInstance(
                PlayedContainer.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getSessionCookieConfig" -> cookie;
                    case "getFilterRegistrations" -> Map.of();
                    case "hashCode" -> 1;
                    case "equals" -> self == arguments[0];
                    default -> null;
                }));
    }

    /** A request of a client at this address. */
    PlayedRequest request(String address) {
        return new PlayedRequest(context, address);
    }

    /**
     * Plays a request, and tells whether it was served from the cache.
     *
     * @param rendered what the application writes if it was not
     */
    boolean serve(PlayedRequest request, PlayedResponse response, byte[] rendered) {
        response.recycle();
        Object[] ticket = adapter.servletEntered(servlet, request, response);
        if (ticket == null) {
            throw new IllegalStateException("the request was not looked at");
        }
        boolean answered = ticket[ANSWERED] != null;
        if (!answered) {
            render((HttpServletResponse) ticket[RESPONSE], rendered);
        }
        adapter.servletLeft(ticket, null);
        return answered;
    }

    private static void render(HttpServletResponse response, byte[] page) {
        Recording recording = Recording.current();
        if (recording != null) {
            recording.usedDatabase();
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page);
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
    }

    /** Has the page rendered for two clients, so that any other may have it. */
    void keepForAll(byte[] page) {
        serve(request("192.0.2.1"), new PlayedResponse(), page);
        serve(request("192.0.2.2"), new PlayedResponse(), page);
    }
}
