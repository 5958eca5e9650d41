package io.github.jimmypage.config;

/** The name of a cookie, or nothing. */
final class CookieNameType extends ValueType<String> {
    private static final int MOST_CHARACTERS = 64;

    @Override
    String describe() {
        return "cookie name, empty = none";
    }

    @Override
    String parse(String text) throws SettingException {
        if (text.length() > MOST_CHARACTERS) {
            throw new SettingException("allowed: at most " + MOST_CHARACTERS + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isTokenCharacter(text.charAt(i))) {
                throw new SettingException(
                        "allowed: letters, digits and !#$%&'*+-.^_`|~ (RFC 6265: a cookie's name is a"
                                + " token), or nothing");
            }
        }
        return text;
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
}
