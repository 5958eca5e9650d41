package io.github.jimmypage.config;

/** What keys of others start with, so that several applications can share a server. */
final class PrefixType extends ValueType<String> {
    private static final int LONGEST = 32;
    private static final String ALLOWED = "1 to 32 of A-Z, a-z, 0-9, _ and -";

    @Override
    String describe() {
        return ALLOWED;
    }

    @Override
    String parse(String text) throws SettingException {
        boolean right = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            right &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        }
        if (!right) {
            throw new SettingException("allowed: " + ALLOWED);
        }
        return text;
    }
}
