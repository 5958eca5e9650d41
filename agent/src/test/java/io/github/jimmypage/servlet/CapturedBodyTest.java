package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.CaptureBudget;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.config.Settings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedBodyTest {
    private static final int MOST = 100_000;

    private final CaptureBudget budget = new PageCache(
                    new Generation(Ticker.SYSTEM),
                    Ticker.SYSTEM,
                    new CachePolicy(Settings.defaults()),
                    2 * MOST,
                    Runnable::run)
            .captures();

    private CapturedBody body(Charset charset) {
        CapturedBody body = new CapturedBody(MOST, budget);
        body.encodeIn(charset);
        return body;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "ISO-8859-1", "US-ASCII", "UTF-16", "UTF-16LE", "windows-1252", "Shift_JIS", "GB18030"})
    void textBecomesTheBytesThatItsCharsetMakesOfIt(String name) {
        Charset charset = Charset.forName(name);
        String text = "größer, 漢字 €\n".repeat(1_000);
        for (int piece : new int[] {1, 7, 2_047, 2_048, 2_049, text.length()}) {
            CapturedBody body = body(charset);
            for (int from = 0; from < text.length(); from += piece) {
                int length = Math.min(piece, text.length() - from);
                switch (from / piece % 3) {
                    case 0 -> body.add(text, from, length);
                    case 1 -> body.add(text.toCharArray(), from, length);
                    default -> text.substring(from, from + length).chars().forEach(c -> body.add((char) c));
                }
            }
            assertArrayEquals(text.getBytes(charset), body.toBytes(), name + " in pieces of " + piece);
            body.giveUp();
        }
    }

    @Test
    void aPairOfSurrogatesThatIsWrittenInTwoPiecesIsOneCharacter() {
        String text = "x".repeat(2_047) + "☺😀";
        CapturedBody body = body(StandardCharsets.UTF_8);
        text.chars().forEach(c -> body.add((char) c));
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), body.toBytes());
    }

    @Test
    void whatContainersEncodeEachInItsOwnWayIsNotKept() {
        CapturedBody lacking = body(StandardCharsets.ISO_8859_1);
        lacking.add("😀", 0, 2);
        assertNull(lacking.toBytes());
        CapturedBody half = body(StandardCharsets.UTF_8);
        half.add("😀", 0, 1);
        assertNull(half.toBytes());
        assertEquals(0, budget.taken());
    }

    @Test
    void aBodyNeverHoldsMoreThanItsBoundAndNothingWhenItIsGivenUp() {
        CapturedBody body = body(StandardCharsets.UTF_8);
        for (int i = 0; i < MOST; i++) {
            body.add('x');
            assertTrue(budget.taken() <= MOST, "after " + i);
        }
        byte[] whole = body.toBytes();
        assertNotNull(whole);
        assertEquals(MOST, whole.length);
        body.giveUp();
        assertEquals(0, budget.taken());
    }

    @Test
    void oneByteMoreThanTheBoundIsTooMuch() {
        CapturedBody body = new CapturedBody(MOST, budget);
        body.add(new byte[MOST], 0, MOST);
        assertFalse(body.isTooLarge());
        body.add(1);
        assertTrue(body.isTooLarge());
        assertNull(body.toBytes());
        assertEquals(0, budget.taken());
    }

    @Test
    void allTogetherHoldNoMoreThanTheirCommonBound() {
        CapturedBody first = new CapturedBody(MOST, budget);
        CapturedBody second = new CapturedBody(MOST, budget);
        CapturedBody third = new CapturedBody(MOST, budget);
        first.add(new byte[MOST], 0, MOST);
        second.add(new byte[MOST], 0, MOST);
        third.add(1);
        assertTrue(third.isTooLarge());
        assertEquals(2 * MOST, budget.taken());
        first.giveUp();
        CapturedBody fourth = new CapturedBody(MOST, budget);
        fourth.add(1);
        assertFalse(fourth.isTooLarge());
    }

    @Test
    void whatWasTakenBackIsNotPartOfIt() {
        CapturedBody body = body(StandardCharsets.UTF_8);
        body.add("taken back", 0, 10);
        body.reset();
        body.add("kept", 0, 4);
        assertArrayEquals("kept".getBytes(StandardCharsets.UTF_8), body.toBytes());
    }

    @Test
    void aStreamAndAWriterTogetherAreNotKept() {
        CapturedBody body = body(StandardCharsets.UTF_8);
        body.add("text", 0, 4);
        body.add(1);
        assertNull(body.toBytes());
    }
}
