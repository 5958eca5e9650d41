package io.github.jimmypage.config;

/** Name of a cookie (a token of RFC 9110, section 5.6.2), or nothing for none. */
final class CookieNameType extends ValueType<String> {
    private static final int LONGEST = 64;

    @Override
    String describe() {
        return "cookie name, empty = none";
    }

    @Override
    String parse(String text) throws SettingException {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i)) || i >= LONGEST) {
                throw new SettingException(
                        "allowed: at most " + LONGEST + " letters, digits, '_', '-' and '.', or nothing for no cookie");
            }
        }
        return text;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.".indexOf(c) >= 0;
    }
}
