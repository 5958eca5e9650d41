package io.github.jimmypage.observe.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one document that the console is, with style and script in it, and the policy that lets these run and nothing else.
 * Holds no data. Immutable; thread-safe.
 *
 * @param policy for the header {@code Content-Security-Policy}
 */
record ConsolePage(String html, String policy) {
    private static final String STYLE_PLACE = "/*console.css*/";
    private static final String SCRIPT_PLACE = "/*console.js*/";

    /**
     * Put together from the resources beside this class; {@code js/scripts.txt} names the scripts in their order.
     *
     * @throws IllegalStateException when one is missing
     */
    static ConsolePage read() {
        String style = resource("console.css");
        StringBuilder scripts = new StringBuilder();
        for (String name : resource("js/scripts.txt").split("\n", -1)) {
            if (!name.isBlank()) {
                scripts.append(resource("js/" + name.strip())).append('\n');
            }
        }
        String script = scripts.toString();
        String html = resource("console.html").replace(STYLE_PLACE, style).replace(SCRIPT_PLACE, script);
        return new ConsolePage(
                html,
                "default-src 'none'; script-src 'sha256-" + hash(script) + "'; style-src 'sha256-" + hash(style)
                        + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
    }

    private static String resource(String name) {
        try (InputStream in = ConsolePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the agent's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
