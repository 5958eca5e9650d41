package io.github.jimmypage.verify;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a word is that stands in the place of another. Without state; thread-safe. */
final class WordKinds {
    /** Longer ones are no times, and are not looked at for one. */
    private static final int LONGEST_TIME = 40;

    private static final int LEAST_RANDOM = 8;
    private static final long TWO_DAYS_MILLIS = 2 * 86_400_000L;

    private static final Pattern SECONDS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T)?\\d{1,2}:\\d{2}:\\d{2}([.]\\d+)?(Z|[+-]\\d{2}:?\\d{2})?[.]?");
    private static final Pattern MINUTES =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T)?\\d{1,2}:\\d{2}(Z|[+-]\\d{2}:?\\d{2})?[.]?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[.]?|\\d{1,2}[./]\\d{1,2}[./](\\d{2,4})?");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_.:-]+");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");

    private static final Set<String> NAMES = Set.of(
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "am",
            "pm");
    private static final Set<String> UNITS_OF_SECONDS =
            Set.of("ms", "millis", "milliseconds", "s", "sec", "secs", "second", "seconds");
    private static final Set<String> UNITS = Set.of("min", "mins", "minute", "minutes", "hour", "hours", "h");
    private static final Set<String> DAYS = Set.of("day", "days", "week", "weeks");

    private WordKinds() {}

    /** How often a clock moves on that these two were taken from: {@code second}, {@code minute} or {@code day}; empty for no clock. */
    static String clock(Changes.Pair pair, long nowMillis) {
        String one = pair.stored();
        String other = pair.rendered();
        if (one.length() > LONGEST_TIME || other.length() > LONGEST_TIME) {
            return "";
        }
        if (both(SECONDS, one, other) || (isEpoch(one, nowMillis) && isEpoch(other, nowMillis))) {
            return "second";
        }
        if (both(MINUTES, one, other)) {
            return "minute";
        }
        if (both(DATE, one, other)
                || (NAMES.contains(one.toLowerCase(Locale.ROOT)) && NAMES.contains(other.toLowerCase(Locale.ROOT)))) {
            return "day";
        }
        String unit = pair.next().toLowerCase(Locale.ROOT);
        if (!isNumber(one) || !isNumber(other)) {
            return "";
        }
        return UNITS_OF_SECONDS.contains(unit)
                ? "second"
                : UNITS.contains(unit) ? "minute" : DAYS.contains(unit) ? "day" : "";
    }

    private static boolean both(Pattern pattern, String one, String other) {
        return pattern.matcher(one).matches() && pattern.matcher(other).matches();
    }

    /** Seconds or milliseconds since 1970 that lie about now. */
    private static boolean isEpoch(String word, long nowMillis) {
        if (!isNumber(word) || (word.length() != 10 && word.length() != 13)) {
            return false;
        }
        long number = Long.parseLong(word);
        return Math.abs((word.length() == 10 ? number * 1000 : number) - nowMillis) < TWO_DAYS_MILLIS;
    }

    /** Whether a number has grown where everything around it in the word stayed. */
    static boolean hasGrown(Changes.Pair pair) {
        String[] numbers = numbers(pair);
        return numbers.length == 2 && Long.parseLong(numbers[1]) > Long.parseLong(numbers[0]);
    }

    /** What differs between the two, if it is a number each; else nothing. */
    private static String[] numbers(Changes.Pair pair) {
        String one = pair.stored();
        String other = pair.rendered();
        int least = Math.min(one.length(), other.length());
        int start = 0;
        while (start < least && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (start > 0 && isDigit(one.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && isDigit(one.charAt(one.length() - end))) {
            end--;
        }
        String first = one.substring(start, one.length() - end);
        String second = other.substring(start, other.length() - end);
        return isNumber(first) && isNumber(second) ? new String[] {first, second} : new String[0];
    }

    /** Whether both look like drawn or made up: runs of as many letters and digits, or numbers of which the later is not larger. */
    static boolean isRandom(Changes.Pair pair) {
        String one = pair.stored();
        String other = pair.rendered();
        if (numbers(pair).length == 2) {
            return !hasGrown(pair);
        }
        boolean hex = both(HEX, one, other);
        int apart = Math.abs(one.length() - other.length());
        if (Math.min(one.length(), other.length()) < LEAST_RANDOM
                || apart > (hex ? 2 : 0)
                || !both(RUN, one, other)
                || !(hex || (isMixed(one) && isMixed(other)))) {
            return false;
        }
        return differing(one, other) * 2 >= Math.min(one.length(), other.length());
    }

    private static boolean isMixed(String word) {
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digit |= isDigit(c);
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
        }
        return (digit && (upper || lower)) || (upper && lower && word.length() >= 2 * LEAST_RANDOM);
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differing++;
            }
        }
        return differing;
    }

    private static boolean isNumber(String word) {
        if (word.isEmpty() || word.length() > 18) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
