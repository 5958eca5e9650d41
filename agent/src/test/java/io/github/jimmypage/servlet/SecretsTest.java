package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.jimmypage.cache.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in a page is told by its kind and name, never by its value. */
class SecretsTest {
    private final Map<String, String> secrets = new LinkedHashMap<>(Map.of("anna-the-first", "cookie token"));

    private Secrets.@Nullable Found in(String page, String... headers) {
        return Secrets.in(page.getBytes(StandardCharsets.UTF_8), List.of(headers), secrets);
    }

    @Test
    void aSecretIsNamedWhereItStandsInThePage() {
        secrets.put("bert-the-second", "header X-Trace");
        assertEquals(new Secrets.Found(Refusal.SECRET, "cookie token"), in("<p>anna-the-first</p>"));
        assertEquals(new Secrets.Found(Refusal.SECRET, "header X-Trace"), in("<p>bert-the-second</p>"));
        assertEquals(new Secrets.Found(Refusal.SECRET, "header X-Trace"), in("<p></p>", "a", "of bert-the-second"));
        assertNull(in("<p>bert-the-first</p>", "a"));
    }

    @Test
    void aTokenIsNamedAsFormsNameIt() {
        assertEquals(new Secrets.Found(Refusal.CSRF, "OWASP_CSRFTOKEN"), in("<input name='OWASP_CSRFTOKEN'>"));
        assertEquals(new Secrets.Found(Refusal.CSRF, "nonce=\""), in("<script nonce=\"abc\">"));
        secrets.clear();
        assertEquals(new Secrets.Found(Refusal.CSRF, "name=\"_csrf"), in("<input name=\"_csrf\">"));
        assertNull(in("<input name=\"q\">"));
    }

    @Test
    void soManySecretsThatNobodyLooksForThemForbidToKeepThePage() {
        for (int number = 0; number < 200; number++) {
            secrets.put("secret-number-" + number, "cookie c" + number);
        }
        assertEquals(new Secrets.Found(Refusal.SECRET, ""), in("<p></p>"));
    }
}
