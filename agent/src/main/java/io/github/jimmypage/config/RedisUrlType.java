package io.github.jimmypage.config;

/**
 * {@code redis://host:6379/0}, with TLS {@code rediss://host:6379/0}, or nothing. A user or a password has a setting of its own: a URL is shown in logs and in JMX. Not looked
 * up here: a name may stand for another server tomorrow.
 */
final class RedisUrlType extends ValueType<RedisUrl> {
    private static final String SCHEME = "redis://";
    private static final String TLS_SCHEME = "rediss://";
    private static final String ALLOWED =
            "allowed: redis://HOST, redis://HOST:PORT or redis://HOST:PORT/DATABASE, such as redis://127.0.0.1:6379; with TLS, rediss://";

    private static final int DEFAULT_PORT = 6379;
    private static final int LARGEST_PORT = 65_535;

    /** Servers have 16 unless told otherwise; this one is far from any. */
    private static final int LARGEST_DATABASE = 1_000_000;

    @Override
    String describe() {
        return "redis://HOST:PORT/DATABASE, with TLS rediss://; empty = none";
    }

    @Override
    RedisUrl parse(String text) throws SettingException {
        if (text.isEmpty()) {
            return RedisUrl.NONE;
        }
        if (text.indexOf('@') >= 0) {
            throw new SettingException(
                    "a user or a password does not belong into the URL, which logs show: put the user into "
                            + Setting.PREFIX + "cluster.user, the password into a file of its own, and that file's path"
                            + " into " + Setting.PREFIX + "cluster.password-file");
        }
        boolean tls = text.regionMatches(true, 0, TLS_SCHEME, 0, TLS_SCHEME.length());
        if (!tls && !text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new SettingException(ALLOWED);
        }
        String rest = text.substring(tls ? TLS_SCHEME.length() : SCHEME.length());
        int slash = rest.indexOf('/');
        String database = slash < 0 ? "" : rest.substring(slash + 1);
        String server = slash < 0 ? rest : rest.substring(0, slash);
        int colon = server.lastIndexOf(':');
        boolean hasPort = colon > server.lastIndexOf(']');
        return new RedisUrl(
                tls,
                host(hasPort ? server.substring(0, colon) : server),
                hasPort ? number(server.substring(colon + 1), 1, LARGEST_PORT) : DEFAULT_PORT,
                database.isEmpty() ? 0 : number(database, 0, LARGEST_DATABASE));
    }

    private static String host(String text) throws SettingException {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String host = bracketed ? text.substring(1, text.length() - 1) : text;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && (bracketed ? ":.%-_" : ".-_").indexOf(c) < 0) {
                throw new SettingException(ALLOWED);
            }
        }
        if (host.isEmpty()) {
            throw new SettingException(ALLOWED);
        }
        return host;
    }

    private static int number(String text, int least, int most) throws SettingException {
        long number = Digits.parse(text);
        if (number < least || number > most) {
            throw new SettingException(ALLOWED);
        }
        return (int) number;
    }
}
