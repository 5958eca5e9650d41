package io.github.jimmypage.config;

import java.util.Locale;

/**
 * {@code jdbc:postgresql://host:5432/shop} or nothing, as the driver takes it. A password has a setting of its own: a URL is shown in
 * logs and in the console. Not looked up here: a name may stand for another server tomorrow.
 */
final class PostgresUrlType extends ValueType<String> {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final String ALLOWED =
            "allowed: jdbc:postgresql://HOST:PORT/DATABASE, with parameters of the driver behind a ?";

    @Override
    String describe() {
        return "jdbc:postgresql://HOST:PORT/DATABASE; empty = none";
    }

    @Override
    String parse(String text) throws SettingException {
        if (text.isEmpty()) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                throw new SettingException(ALLOWED);
            }
        }
        if (!text.startsWith(SCHEME)) {
            throw new SettingException(ALLOWED);
        }
        if (text.indexOf('@') >= 0 || text.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new SettingException(
                    "a user or a password does not belong into the URL, which logs show: put the user into "
                            + Setting.PREFIX + "listen.user, the password into a file of its own, and that file's path"
                            + " into " + Setting.PREFIX + "listen.password-file");
        }
        return text;
    }
}
