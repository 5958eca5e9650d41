package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipFormsTest {
    private static final RequestInputs NOTHING = input -> Input.ABSENT;
    private static final byte[] TEXT = "a page like any other, ".repeat(200).getBytes(StandardCharsets.UTF_8);

    private long now = 10_000_000_000L;
    private final Ticker ticker = () -> now;
    private final Generation generation = new Generation(ticker);
    private final PageCache cache =
            new PageCache(generation, ticker, new CachePolicy(Settings.defaults()), 1 << 20, Runnable::run);
    private final Origin origin = new Origin("http", "shop", 80);
    private final PageKey key = new PageKey(1, 8080, origin, origin, "/list", null, "", null, List.of());

    private void publish(byte[] body) {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        RenderedResponse response = WholePages.of("text/html", List.of(), body, List.of(), 1);
        assertInstanceOf(
                Verdict.Stored.class, cache.publish(key, "/list", NOTHING, response, ContentCheck.NONE, recording));
    }

    private Page stored() {
        return assertInstanceOf(Lookup.Fresh.class, cache.find(key, NOTHING)).page();
    }

    private static GzipForm formOf(Page page) {
        return Objects.requireNonNull(page.forms().gzip());
    }

    @Test
    void theFormUnpacksToTheBodyAndIsKeptWithThePage() throws IOException {
        publish(TEXT);
        assertNull(stored().forms().gzip());
        GzipForm made = formOf(cache.withGzipForm(key, stored()));
        assertTrue(made.pays());
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(made.bytes()))) {
            assertArrayEquals(TEXT, unpacked.readAllBytes());
        }
        assertSame(made, formOf(stored()));
    }

    @Test
    void itIsMadeOnceEvenForWhoHasFoundThePageBefore() {
        publish(TEXT);
        Page found = stored();
        GzipForm made = formOf(cache.withGzipForm(key, found));
        assertSame(made, formOf(cache.withGzipForm(key, found)));
        assertSame(made, formOf(cache.withGzipForm(key, stored())));
    }

    @Test
    void itsBytesCountForTheStoresBound() {
        publish(TEXT);
        long before = cache.bytes();
        GzipForm made = formOf(cache.withGzipForm(key, stored()));
        assertTrue(cache.bytes() >= before + made.bytes().length, before + " then " + cache.bytes());
    }

    @Test
    void whatDoesNotPayIsTriedOnce() {
        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        publish(noise);
        GzipForm made = formOf(cache.withGzipForm(key, stored()));
        assertFalse(made.pays());
        assertSame(made, formOf(stored()));
    }

    @Test
    void aRenderingWithTheSameBytesKeepsTheFormAndOneWithOthersDoesNot() {
        publish(TEXT);
        GzipForm made = formOf(cache.withGzipForm(key, stored()));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        now += 2_000_000_000L;
        publish(TEXT.clone());
        assertSame(made, formOf(stored()));
        byte[] other = TEXT.clone();
        other[7] = 'X';
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        now += 2_000_000_000L;
        publish(other);
        assertNull(stored().forms().gzip());
    }

    @Test
    void aPageThatHasGoneMeanwhileDoesNotComeBackWithItsForm() {
        publish(TEXT);
        Page found = stored();
        cache.clear();
        assertTrue(formOf(cache.withGzipForm(key, found)).pays());
        assertEquals(0, cache.pages());
        cache.foundEmbedded(key, found);
        assertEquals(0, cache.pages());
    }

    @Test
    void whatFiltersAddToIsRememberedOfThePage() {
        publish(TEXT);
        cache.foundEmbedded(key, stored());
        assertTrue(stored().forms().embedded());
    }
}
