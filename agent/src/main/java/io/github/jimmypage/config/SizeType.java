package io.github.jimmypage.config;

/** {@code 64k}, {@code 16m}, {@code 2g}; a bare number is bytes. */
final class SizeType extends ValueType<Long> {
    static final String FORM = "a size such as 65536, 64k, 16m or 2g; a bare number is bytes";
    private static final long MOST = 1L << 40;

    private final long least;

    SizeType(long least) {
        this.least = least;
    }

    @Override
    String describe() {
        return "size";
    }

    @Override
    Long parse(String text) throws SettingException {
        long bytes = bytes(text);
        if (bytes == Digits.NONE) {
            throw new SettingException("allowed: " + FORM);
        }
        if (bytes < least) {
            throw new SettingException("allowed: at least " + least + " bytes");
        }
        return bytes;
    }

    /** {@return the bytes, or {@link Digits#NONE} if this is no size or one above a tebibyte} */
    static long bytes(String text) {
        int end = Digits.prefix(text);
        long number = Digits.parse(text.substring(0, end));
        String unit = text.substring(end);
        int shift;
        if (unit.isEmpty()) {
            shift = 0;
        } else if (unit.equalsIgnoreCase("k")) {
            shift = 10;
        } else if (unit.equalsIgnoreCase("m")) {
            shift = 20;
        } else if (unit.equalsIgnoreCase("g")) {
            shift = 30;
        } else {
            return Digits.NONE;
        }
        return number == Digits.NONE || number > MOST >> shift ? Digits.NONE : number << shift;
    }
}
