package io.github.jimmypage.config;

/** A channel of PostgreSQL that reads the same with and without quotes: in both {@code NOTIFY channel} and {@code pg_notify}. */
final class ChannelType extends ValueType<String> {
    private static final int LONGEST = 63;
    private static final String ALLOWED = "1 to 63 of a-z, 0-9 and _, the first no digit";

    @Override
    String describe() {
        return ALLOWED;
    }

    @Override
    String parse(String text) throws SettingException {
        boolean right = !text.isEmpty() && text.length() <= LONGEST && text.charAt(0) > '9';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            right &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        }
        if (!right) {
            throw new SettingException("allowed: " + ALLOWED);
        }
        return text;
    }
}
