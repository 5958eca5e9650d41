package io.github.jimmypage.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guesses at why a page came out differently, from its text and from what the two requests brought. */
class GuesserTest {
    private static final long NOW = 1_795_731_200_000L;
    private static final Evidence SAME = new Evidence(List.of(), Map.of(), true, NOW);
    private static final Evidence OTHER_CLIENT =
            new Evidence(List.of("header user-agent", "header referer", "header accept"), Map.of(), false, NOW);

    private static Guess guess(String stored, String rendered, Evidence evidence) {
        return Guesser.guess(page(stored), page(rendered), evidence);
    }

    private static String page(String text) {
        return "<html><body class=\"home\">\n<p>" + text + "</p>\n<p>the end</p></body></html>\n";
    }

    private static String words(String stored, String rendered) {
        return guess(stored, rendered, SAME).words();
    }

    private static Cause cause(String stored, String rendered) {
        return guess(stored, rendered, SAME).cause();
    }

    @Test
    void timesAndDatesAreAClock() {
        assertEquals("changes by the second", words("it is 21:14:33 now", "it is 21:14:35 now"));
        assertEquals("changes by the second", words("2026-11-26T21:14:33.120Z", "2026-11-26T21:14:33.871Z"));
        assertEquals("changes by the minute", words("it is 9:59", "it is 10:00"));
        assertEquals("changes by the day", words("on 2026-11-26", "on 2026-11-27"));
        assertEquals("changes by the day", words("26.11.2026", "27.11.2026"));
        assertEquals("changes by the second", words("Thu Nov 26 23:59:59 UTC 2026", "Fri Nov 27 00:00:01 UTC 2026"));
        assertEquals("changes by the second", words("asked at " + NOW, "asked at " + (NOW + 812)));
        assertEquals("changes by the second", words("at " + NOW / 1000, "at " + (NOW / 1000 + 2)));
        assertEquals("changes by the second", words("rendered in 12 ms", "rendered in 9 ms"));
        assertEquals("changes by the minute", words("3 minutes ago", "4 minutes ago"));
    }

    @Test
    void runsOfEqualLengthAreRandom() {
        assertEquals(Cause.RANDOM, cause("nonce=\"9f86d081884c7d65\"", "nonce=\"60303ae22b998861\""));
        assertEquals(
                Cause.RANDOM, cause("8c1e4a52-7f3b-4d19-9a61-0b5d2f7c3e88", "17f0b9d4-2c65-4e8a-b3f7-6a9e1d504c2b"));
        assertEquals(Cause.RANDOM, cause("token Zk9xQ1pLbW4r", "token Tm2vYjRhc3Q3"));
        assertEquals(Cause.RANDOM, cause("advert 83 of 90", "advert 17 of 90"));
    }

    @Test
    void aNumberThatGrowsIsCounted() {
        assertEquals(Cause.COUNTER, cause("visitor 41", "visitor 42"));
        assertEquals(Cause.COUNTER, cause("visit-9 of many", "visit-10 of many"));
    }

    @Test
    void theSameWordsInAnotherOrderAreASet() {
        assertEquals(
                Cause.ORDER,
                cause("<li>red</li><li>green</li><li>blue</li>", "<li>blue</li><li>red</li><li>green</li>"));
    }

    @Test
    void aWordThatIsNoneOfTheseIsNotGuessedFromTheText() {
        assertEquals(Cause.UNKNOWN, cause("sunny", "rainy"));
        assertEquals(Cause.UNKNOWN, cause("at 10:00 it is sunny", "at 10:01 it is rainy"));
        assertEquals(Cause.UNKNOWN, cause("red", "red and green"));
    }

    @Test
    void whatTheRequestBroughtAndThePageShowsIsNamed() {
        Evidence header =
                new Evidence(List.of("header referer", "header dnt"), Map.of("header dnt", "no-tracks"), true, NOW);
        assertEquals(
                "depends on the header dnt, which is not in the key",
                guess("for nothing", "for no-tracks", header).words());
        Evidence cookie = new Evidence(List.of("cookie _ga"), Map.of("cookie _ga", "17:30"), false, NOW);
        // It looks like a time, and is what the cookie says.
        assertEquals(
                "depends on the cookie _ga, which is not in the key",
                guess("17:20", "17:30", cookie).words());
    }

    @Test
    void whereTheTextSaysNothingTheRequestsDo() {
        Evidence attribute = new Evidence(List.of("header dnt", "session attribute theme"), Map.of(), true, NOW);
        assertEquals(
                "depends on the session attribute theme, which is not in the key",
                guess("dark", "light", attribute).words());
        Evidence one = new Evidence(List.of("header user-agent", "cookie _ga"), Map.of(), false, NOW);
        assertEquals(
                "depends on the cookie _ga, which is not in the key",
                guess("dark", "light", one).words());
        Evidence session = new Evidence(List.of("session"), Map.of(), false, NOW);
        assertEquals(Cause.SESSION, guess("dark", "light", session).cause());
        assertEquals(
                Cause.OTHER_CLIENT,
                guess("hello anna", "hello bert", OTHER_CLIENT).cause());
        assertEquals(
                "a number that grows, counted in memory, or what belongs to another client",
                guess("customer 17", "customer 21", OTHER_CLIENT).words());
    }
}
