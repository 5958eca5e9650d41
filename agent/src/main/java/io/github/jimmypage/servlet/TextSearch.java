package io.github.jimmypage.servlet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Looks for any of several texts in a page, in one pass that skips most of its bytes: by the pair of bytes at the end of a window, a
 * table tells how far the nearest text can be (S. Wu, U. Manber: "A fast algorithm for multi-pattern searching", 1994). Each page that
 * is stored is searched, for a dozen texts and the credentials of its visitor; one by one this took longer than rendering it.
 * Immutable.
 */
final class TextSearch {
    /** What is returned when no text is found. */
    static final int NONE = -1;

    private static final int TABLE = 2048;
    private static final int BLOCK = 2;
    private static final int LANES = 4;

    /** Shorter parts are not worth it, and must be longer than a window at least. */
    private static final int LEAST_LANE = 256;

    private final byte[][] texts;
    /** Where in each text its window begins: the windows are what is looked for, and around them the texts. */
    private final int[] windows;

    private final int window;
    private final byte[] shifts = new byte[TABLE];

    private TextSearch(byte[][] texts) {
        int shortest = Byte.MAX_VALUE;
        for (byte[] text : texts) {
            shortest = Math.min(shortest, text.length);
        }
        this.texts = texts;
        this.window = shortest;
        this.windows = new int[texts.length];
        Arrays.fill(shifts, (byte) (window - BLOCK + 1));
        for (int i = 0; i < texts.length; i++) {
            windows[i] = rarest(texts[i]);
            for (int end = BLOCK - 1; end < window; end++) {
                int at = windows[i] + end;
                int slot = slot(texts[i][at - 1], texts[i][at]);
                shifts[slot] = (byte) Math.min(shifts[slot], window - 1 - end);
            }
        }
    }

    /** @param texts of at least two bytes each in UTF-8 */
    static TextSearch of(Collection<String> texts) {
        byte[][] bytes = new byte[texts.size()][];
        int next = 0;
        for (String text : texts) {
            bytes[next] = text.getBytes(StandardCharsets.UTF_8);
            if (bytes[next].length < BLOCK) {
                throw new IllegalArgumentException("too short to be looked for: " + text.length() + " characters");
            }
            next++;
        }
        return new TextSearch(bytes);
    }

    /** The number of one of the texts that stand in a page, in the order in which they were given; {@link #NONE} when none does. */
    int findIn(byte[] body) {
        int quarter = body.length / LANES;
        return quarter < LEAST_LANE ? findIn(body, 0, body.length) : findIn(body, quarter, quarter * 2, quarter * 3);
    }

    /**
     * In four parts at once: where to look next is known only when the last look-up in the table is done, and a processor does four of
     * these in the time of one.
     */
    private int findIn(byte[] body, int second, int third, int fourth) {
        int beyond = window - 1;
        int a = beyond;
        int b = second + beyond;
        int c = third + beyond;
        int d = fourth + beyond;
        while (a < second + beyond && b < third + beyond && c < fourth + beyond && d < body.length) {
            int shiftA = shifts[slot(body[a - 1], body[a])];
            int shiftB = shifts[slot(body[b - 1], body[b])];
            int shiftC = shifts[slot(body[c - 1], body[c])];
            int shiftD = shifts[slot(body[d - 1], body[d])];
            if (shiftA == 0 || shiftB == 0 || shiftC == 0 || shiftD == 0) {
                int found = shiftA == 0 ? around(body, a - beyond) : NONE;
                found = found == NONE && shiftB == 0 ? around(body, b - beyond) : found;
                found = found == NONE && shiftC == 0 ? around(body, c - beyond) : found;
                found = found == NONE && shiftD == 0 ? around(body, d - beyond) : found;
                if (found != NONE) {
                    return found;
                }
            }
            a += Math.max(1, shiftA);
            b += Math.max(1, shiftB);
            c += Math.max(1, shiftC);
            d += Math.max(1, shiftD);
        }
        int found = findIn(body, a - beyond, second + beyond);
        found = found == NONE ? findIn(body, b - beyond, third + beyond) : found;
        found = found == NONE ? findIn(body, c - beyond, fourth + beyond) : found;
        return found == NONE ? findIn(body, d - beyond, body.length) : found;
    }

    /** In windows that begin at one place or later, and end before another. */
    private int findIn(byte[] body, int from, int to) {
        for (int at = from + window - 1; at < to; ) {
            int shift = shifts[slot(body[at - 1], body[at])];
            int found = shift == 0 ? around(body, at - window + 1) : NONE;
            if (found != NONE) {
                return found;
            }
            at += Math.max(1, shift);
        }
        return NONE;
    }

    private int around(byte[] body, int windowInBody) {
        for (int i = 0; i < texts.length; i++) {
            int from = windowInBody - windows[i];
            int to = from + texts[i].length;
            if (from >= 0
                    && to <= body.length
                    && body[windowInBody] == texts[i][windows[i]]
                    && Arrays.equals(body, from, to, texts[i], 0, texts[i].length)) {
                return i;
            }
        }
        return NONE;
    }

    /** The first window whose last bytes are the least usual in a page: at each place that ends like a window all texts are tried. */
    private int rarest(byte[] text) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int from = 0; from + window <= text.length; from++) {
            int usual = usual(text[from + window - 2]) + usual(text[from + window - 1]);
            if (usual < least) {
                least = usual;
                best = from;
            }
        }
        return best;
    }

    private static int usual(byte one) {
        if ((one >= 'a' && one <= 'z') || one == ' ' || one == '"' || one == '=') {
            return 2;
        }
        return one >= '0' && one <= '9' ? 1 : 0;
    }

    private static int slot(byte before, byte last) {
        return ((before << 4) ^ last) & (TABLE - 1);
    }
}
