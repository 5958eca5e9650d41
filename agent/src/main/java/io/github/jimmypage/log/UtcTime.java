package io.github.jimmypage.log;

/**
 * Writes a moment as {@code 2026-11-23T10:00:00.123Z} (RFC 3339, UTC). By hand: {@code java.time}'s formatter costs some 20 ms
 * of CPU when it is first used, which would be at every start of the host.
 */
final class UtcTime {
    private static final long DAY = 86_400_000;

    private UtcTime() {}

    /** Appends a moment from 1970 to 9999. */
    static void append(StringBuilder out, long epochMillis) {
        long days = epochMillis / DAY;
        long rest = epochMillis % DAY;
        appendDate(out, days);
        out.append('T');
        digits(out, rest / 3_600_000, 2);
        out.append(':');
        digits(out, rest / 60_000 % 60, 2);
        out.append(':');
        digits(out, rest / 1_000 % 60, 2);
        out.append('.');
        digits(out, rest % 1_000, 3);
        out.append('Z');
    }

    /**
     * Years are counted from the 1st of March, which puts the leap day at the end: then the months' lengths follow one
     * formula (Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
     */
    private static void appendDate(StringBuilder out, long epochDays) {
        long shifted = epochDays + 719_468;
        long era = shifted / 146_097;
        long dayOfEra = shifted % 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        digits(out, year, 4);
        out.append('-');
        digits(out, month, 2);
        out.append('-');
        digits(out, day, 2);
    }

    private static void digits(StringBuilder out, long number, int width) {
        String digits = Long.toString(number);
        for (int i = digits.length(); i < width; i++) {
            out.append('0');
        }
        out.append(digits);
    }
}
