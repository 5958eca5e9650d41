package io.github.jimmypage.config;

/** A size, or a percentage of the largest heap. */
final class HeapShareType extends ValueType<HeapShare> {
    private static final int MOST_PERCENT = 90;

    @Override
    String describe() {
        return "size, or % of the largest heap";
    }

    @Override
    HeapShare parse(String text) throws SettingException {
        if (text.endsWith("%")) {
            long percent = Digits.parse(text.substring(0, text.length() - 1).trim());
            if (percent < 1 || percent > MOST_PERCENT) {
                throw new SettingException(
                        "allowed: 1% to " + MOST_PERCENT + "% of the largest heap, or " + SizeType.FORM);
            }
            return new HeapShare(0, (int) percent);
        }
        long bytes = SizeType.bytes(text);
        if (bytes == Digits.NONE) {
            throw new SettingException("allowed: 1% to " + MOST_PERCENT + "% of the largest heap, or " + SizeType.FORM);
        }
        return new HeapShare(bytes, 0);
    }
}
