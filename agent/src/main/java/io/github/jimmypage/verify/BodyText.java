package io.github.jimmypage.verify;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies as text, to be looked at. Without state; thread-safe. */
final class BodyText {
    private static final String CHARSET = "charset=";

    private BodyText() {}

    /** @param contentType names the charset; UTF-8 where it does not, or none that is known */
    static String of(byte[] body, @Nullable String contentType) {
        return new String(body, charset(contentType));
    }

    private static Charset charset(@Nullable String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (contentType == null || at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = contentType.substring(at + CHARSET.length());
        int semicolon = name.indexOf(';');
        try {
            return Charset.forName((semicolon < 0 ? name : name.substring(0, semicolon))
                    .replace('"', ' ')
                    .trim());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
