package io.github.jimmypage.config;

/**
 * {@code redis://host:6379/0}, several {@code host:port} with commas between them, or the Sentinels of a master, as other clients
 * write them: {@code redis-sentinel://host:26379,host:26379/0?sentinelMasterId=name}; with TLS {@code rediss} in each; or nothing. A
 * user or a password has a setting of its own: a URL is shown in logs and in JMX. Not looked up here: a name may stand for another
 * server tomorrow.
 */
final class RedisUrlType extends ValueType<RedisUrl> {
    private static final String MASTER = "sentinelMasterId=";
    private static final String ALLOWED =
            "allowed: redis://HOST, redis://HOST:PORT or redis://HOST:PORT/DATABASE, such as redis://127.0.0.1:6379; several"
                    + " HOST:PORT of one Redis Cluster, or of a master and its replicas, have commas between them; Sentinels"
                    + " are redis-sentinel://HOST:PORT,HOST:PORT?sentinelMasterId=NAME; with TLS, rediss:// and"
                    + " rediss-sentinel://";

    private static final ServerAddresses SERVERS = new ServerAddresses(6379, ALLOWED);
    private static final ServerAddresses SENTINELS = new ServerAddresses(26_379, ALLOWED);

    /** Servers have 16 unless told otherwise; this one is far from any. */
    private static final int LARGEST_DATABASE = 1_000_000;

    @Override
    String describe() {
        return "redis://HOST:PORT,HOST:PORT/DATABASE or redis-sentinel://HOST:PORT,HOST:PORT/DATABASE?sentinelMasterId=NAME,"
                + " with TLS rediss; empty = none";
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
        int end = text.indexOf("://");
        String scheme = end < 0 ? "" : text.substring(0, end);
        boolean tls = scheme.equalsIgnoreCase("rediss") || scheme.equalsIgnoreCase("rediss-sentinel");
        boolean sentinels = scheme.equalsIgnoreCase("redis-sentinel") || scheme.equalsIgnoreCase("rediss-sentinel");
        if (!tls && !sentinels && !scheme.equalsIgnoreCase("redis")) {
            throw new SettingException(ALLOWED);
        }
        String rest = text.substring(end + "://".length());
        int question = rest.indexOf('?');
        String master = master(question < 0 ? "" : rest.substring(question + 1), question >= 0, sentinels);
        String path = question < 0 ? rest : rest.substring(0, question);
        int slash = path.indexOf('/');
        String servers = slash < 0 ? path : path.substring(0, slash);
        return new RedisUrl(
                tls,
                (sentinels ? SENTINELS : SERVERS).parse(servers),
                slash < 0 ? 0 : database(path.substring(slash + 1)),
                master);
    }

    private static String master(String query, boolean present, boolean sentinels) throws SettingException {
        String name = query.startsWith(MASTER) ? query.substring(MASTER.length()) : "";
        if (!sentinels) {
            if (!name.isEmpty()) {
                throw new SettingException(
                        "sentinelMasterId is for Sentinels: if the addresses are theirs, write redis-sentinel://, with TLS"
                                + " rediss-sentinel://; else leave it out");
            }
            if (present) {
                throw new SettingException("nothing may stand behind ? there; " + ALLOWED);
            }
            return "";
        }
        if (name.isEmpty()) {
            throw new SettingException("Sentinels have to be asked for a master by its name, the one in their own line"
                    + " \"sentinel monitor\": end the URL with ?sentinelMasterId=NAME, and with nothing else behind ?");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && ".-_".indexOf(c) < 0) {
                throw new SettingException(
                        "the name behind sentinelMasterId= is of letters, digits, dots, - and _, as Sentinels have it, and"
                                + " nothing stands behind it");
            }
        }
        return name;
    }

    private static int database(String text) throws SettingException {
        if (text.isEmpty()) {
            return 0;
        }
        long number = Digits.parse(text);
        if (number < 0 || number > LARGEST_DATABASE) {
            throw new SettingException(ALLOWED);
        }
        return (int) number;
    }
}
