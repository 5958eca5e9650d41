package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.LostPages;
import io.github.jimmypage.config.Setting;
import java.util.List;

/** Too small a store. Without state; thread-safe. */
final class StoreAdvice {
    static final String KIND = "store";

    private static final long LEAST_LOST = 20;

    /** Of the pages that were stored, in percent. */
    private static final long LEAST_SHARE = 5;

    /** Of the largest heap: a store that is larger than this crowds out the application. */
    private static final int LARGEST_SHARE = 2;

    private static final long MEBIBYTE = 1 << 20;

    private StoreAdvice() {}

    /**
     * @param maxBytes bound of the store
     * @param maxHeap bytes that the JVM takes at most
     */
    static void addTo(List<Advice> advice, LostPages pages, long maxBytes, long maxHeap) {
        long lost = pages.lost();
        long stored = pages.stored();
        if (lost < LEAST_LOST || lost * 100 < stored * LEAST_SHARE) {
            return;
        }
        long larger = Math.min(2 * maxBytes, maxHeap / LARGEST_SHARE);
        boolean fits = larger >= maxBytes + maxBytes / 4;
        advice.add(new Advice(
                KIND,
                Words.figure(lost) + " of " + Words.counted(stored, "page")
                        + " that were rendered had been dropped for want of room while they were good, and nothing was written"
                        + " meanwhile: a larger store would have served them. It may take "
                        + Words.counted(maxBytes, "byte") + " at present"
                        + (fits
                                ? ""
                                : ", and the heap of the JVM leaves no room for more: it wants a larger -Xmx first"),
                fits ? SettingLine.of(Setting.CACHE_MAX_BYTES, size(larger)) : null));
    }

    private static String size(long bytes) {
        return bytes < MEBIBYTE ? Long.toString(bytes) : (bytes + MEBIBYTE - 1) / MEBIBYTE + "m";
    }
}
