package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the form of an operation. Without state; thread-safe. */
final class Body {
    private static final int MOST_BYTES = 16 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    private Body() {}

    /**
     * Reads no more than a form may have.
     *
     * @throws Wrong when it is too large, or no form
     */
    static Form form(HttpExchange exchange) throws IOException, Wrong {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && length.strip().length() > 5) {
            throw tooLarge();
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        List<String> types = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of());
        if (bytes.length > 0 && !isForm(types.isEmpty() ? null : types.get(0))) {
            throw new Wrong(415, "a form is expected: " + FORM);
        }
        return new Form(new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean isForm(@Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    private static Wrong tooLarge() {
        return new Wrong(413, "more than " + MOST_BYTES + " bytes: no operation needs that");
    }
}
