package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.HttpExchange;
import io.github.jimmypage.observe.metrics.Metrics;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who answers. Immutable; thread-safe. */
final class Routes {
    private final Map<String, Route> byPath = new HashMap<>();

    private Routes() {}

    static Routes of(ConsoleParts parts) {
        Routes routes = new Routes();
        Metrics metrics = new Metrics(parts.cache(), parts.insight(), parts.tally(), parts.cluster(), parts.listen());
        routes.view("/metrics", query -> Answer.text(200, Metrics.CONTENT_TYPE, metrics.text()));
        routes.view("/api/state", new StateView(parts));
        routes.view("/api/paths", new PathsView(parts.cache()));
        routes.view("/api/verify", new VerifyView(parts));
        routes.view("/api/advice", new AdviceView(parts.advisor()));
        routes.view("/api/settings", new SettingsView(parts.live()));
        routes.view("/api/bumps", new BumpsView(parts.explanations().bumps()));
        routes.view("/api/requests", new RequestsView(parts.explanations().requests()));
        Operations operations = new Operations(parts);
        routes.operation("/bump", operations::bump);
        routes.operation("/api/explain", operations::explain);
        routes.operation("/api/mode", operations::mode);
        routes.operation("/api/clear", operations::clear);
        routes.operation("/api/refresh", operations::refresh);
        routes.operation("/api/release", operations::release);
        routes.operation("/api/quarantine", operations::quarantine);
        return routes;
    }

    private void view(String path, Route.View view) {
        byPath.put(path, view);
    }

    private void operation(String path, Route.Operation operation) {
        byPath.put(path, operation);
    }

    /**
     * Has the request answered.
     *
     * @throws Wrong with what is wrong with it
     */
    Answer answer(HttpExchange exchange) throws IOException, Wrong {
        String method = exchange.getRequestMethod();
        @Nullable Route route = byPath.get(exchange.getRequestURI().getRawPath());
        if (route == null) {
            throw new Wrong(404, "there is nothing at this path");
        }
        if (route instanceof Route.View view) {
            return method.equals("GET") || method.equals("HEAD")
                    ? view.answer(new Form(exchange.getRequestURI().getRawQuery()))
                    : wrongMethod("GET, HEAD");
        }
        return method.equals("POST") ? ((Route.Operation) route).answer(Body.form(exchange)) : wrongMethod("POST");
    }

    private static Answer wrongMethod(String allowed) {
        return Answer.error(405, "here one may " + allowed).with("Allow", allowed);
    }
}
