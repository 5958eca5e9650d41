package io.github.jimmypage.config;

import java.util.List;

/** The key that somebody probably meant. */
final class NearestKey {
    private NearestKey() {}

    /** {@return the full key with the smallest edit distance, the first of several} */
    static String to(String written) {
        String wanted = written.startsWith(Setting.PREFIX) ? written.substring(Setting.PREFIX.length()) : written;
        if (wanted.length() > 100) {
            wanted = wanted.substring(0, 100);
        }
        List<Setting<?>> all = Setting.all();
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            Setting<?> setting = all.get(i);
            int distance = distance(wanted, setting.key());
            if (distance < least) {
                least = distance;
                nearest = setting.fullKey();
            }
        }
        return nearest;
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); upper and lower case, and
     * {@code . - _}, count as the same.
     */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                char a = folded(one, i - 1);
                char b = folded(other, j - 1);
                int best = last[j - 1] + (a == b ? 0 : 1);
                best = Math.min(best, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a == folded(other, j - 2) && b == folded(one, i - 2)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }

    private static char folded(String text, int at) {
        char c = Character.toLowerCase(text.charAt(at));
        return c == '-' || c == '_' ? '.' : c;
    }
}
