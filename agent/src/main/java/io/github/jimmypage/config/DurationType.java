package io.github.jimmypage.config;

import java.time.Duration;

/** {@code 250ms}, {@code 30s}, {@code 15m}, {@code 2h}, {@code 1d}; a bare number is seconds. */
final class DurationType extends ValueType<Duration> {
    /** Far beyond any use, and far from where milliseconds or nanoseconds in a long would overflow. */
    private static final long MOST_MILLIS = 36_500L * 86_400_000L;

    private final boolean zeroAllowed;
    private final String zeroMeans;

    private DurationType(boolean zeroAllowed, String zeroMeans) {
        this.zeroAllowed = zeroAllowed;
        this.zeroMeans = zeroMeans;
    }

    /** @param zeroMeans what 0 stands for, empty if just "no time at all" */
    static DurationType orZero(String zeroMeans) {
        return new DurationType(true, zeroMeans);
    }

    static DurationType aboveZero() {
        return new DurationType(false, "");
    }

    @Override
    String describe() {
        return zeroMeans.isEmpty() ? "duration" : "duration, 0 = " + zeroMeans;
    }

    @Override
    Duration parse(String text) throws SettingException {
        int end = Digits.prefix(text);
        long number = Digits.parse(text.substring(0, end));
        long unit = unitMillis(text.substring(end));
        if (number == Digits.NONE || unit == 0 || number > MOST_MILLIS / unit) {
            throw new SettingException("allowed: a duration such as 250ms, 30s, 15m, 2h or 1d, at most 36500d;"
                    + " a bare number is seconds");
        }
        if (number == 0 && !zeroAllowed) {
            throw new SettingException("allowed: a duration of more than 0");
        }
        return Duration.ofMillis(number * unit);
    }

    private static long unitMillis(String unit) {
        if (unit.isEmpty() || unit.equals("s")) {
            return 1_000;
        }
        if (unit.equals("ms")) {
            return 1;
        }
        if (unit.equals("m")) {
            return 60_000;
        }
        if (unit.equals("h")) {
            return 3_600_000;
        }
        return unit.equals("d") ? 86_400_000 : 0;
    }
}
