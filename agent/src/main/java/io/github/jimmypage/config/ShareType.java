package io.github.jimmypage.config;

/** A percentage, with up to four digits behind the point. */
final class ShareType extends ValueType<Share> {
    private static final String ALLOWED = "allowed: 0 to 100%, such as 1% or 0.25%";
    private static final int FRACTION_DIGITS = 4;
    private static final int PER_PERCENT = 10_000;

    private final String of;

    /** @param of what it is a part of, in the plural */
    ShareType(String of) {
        this.of = of;
    }

    @Override
    String describe() {
        return "% of " + of;
    }

    @Override
    Share parse(String text) throws SettingException {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).trim() : text;
        int point = number.indexOf('.');
        long whole = Digits.parse(point < 0 ? number : number.substring(0, point));
        long fraction = point < 0 ? 0 : fraction(number.substring(point + 1));
        if (whole < 0 || whole > 100 || fraction < 0 || whole * PER_PERCENT + fraction > Share.ALL) {
            throw new SettingException(ALLOWED);
        }
        return new Share((int) (whole * PER_PERCENT + fraction));
    }

    private static long fraction(String digits) {
        if (digits.length() > FRACTION_DIGITS) {
            return Digits.NONE;
        }
        StringBuilder padded = new StringBuilder(digits);
        while (padded.length() < FRACTION_DIGITS) {
            padded.append('0');
        }
        return digits.isEmpty() ? Digits.NONE : Digits.parse(padded.toString());
    }
}
