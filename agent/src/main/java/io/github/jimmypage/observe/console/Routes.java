package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who answers. Immutable; thread-safe. */
final class Routes {
    private final Map<String, Route> byPath;

    Routes(Map<String, Route> byPath) {
        this.byPath = byPath;
    }

    /** @throws Wrong with what is wrong with the request */
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
