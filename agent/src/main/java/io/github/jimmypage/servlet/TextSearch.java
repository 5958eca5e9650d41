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

    boolean findsAnyIn(byte[] body) {
        int quarter = body.length / LANES;
        return quarter < LEAST_LANE
                ? findsAnyIn(body, 0, body.length)
                : findsAnyIn(body, quarter, quarter * 2, quarter * 3);
    }

    /**
     * In four parts at once: where to look next is known only when the last look-up in the table is done, and a processor does four of
     * these in the time of one.
     */
    private boolean findsAnyIn(byte[] body, int second, int third, int fourth) {
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
                if ((shiftA == 0 && isAnyAround(body, a - beyond))
                        || (shiftB == 0 && isAnyAround(body, b - beyond))
                        || (shiftC == 0 && isAnyAround(body, c - beyond))
                        || (shiftD == 0 && isAnyAround(body, d - beyond))) {
                    return true;
                }
            }
            a += Math.max(1, shiftA);
            b += Math.max(1, shiftB);
            c += Math.max(1, shiftC);
            d += Math.max(1, shiftD);
        }
        return findsAnyIn(body, a - beyond, second + beyond)
                || findsAnyIn(body, b - beyond, third + beyond)
                || findsAnyIn(body, c - beyond, fourth + beyond)
                || findsAnyIn(body, d - beyond, body.length);
    }

    /** In windows that begin at one place or later, and end before another. */
    private boolean findsAnyIn(byte[] body, int from, int to) {
        for (int at = from + window - 1; at < to; ) {
            int shift = shifts[slot(body[at - 1], body[at])];
            if (shift == 0 && isAnyAround(body, at - window + 1)) {
                return true;
            }
            at += Math.max(1, shift);
        }
        return false;
    }

    private boolean isAnyAround(byte[] body, int windowInBody) {
        for (int i = 0; i < texts.length; i++) {
            int from = windowInBody - windows[i];
            int to = from + texts[i].length;
            if (from >= 0
                    && to <= body.length
                    && body[windowInBody] == texts[i][windows[i]]
                    && Arrays.equals(body, from, to, texts[i], 0, texts[i].length)) {
                return true;
            }
        }
        return false;
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
