package io.github.jimmypage.config;

import java.time.Duration;
import java.util.List;

/** Rules that tie one setting to another. Without state; thread-safe. */
final class CrossChecks {
    private CrossChecks() {}

    /** Adds a problem for each rule that is broken; to be called when every single value is right. */
    static void apply(SettingsDraft draft) {
        ownWritesOutlast(Setting.STALE_MAX_SECONDS, draft);
        ownWritesOutlast(Setting.STALE_ON_ERROR_SECONDS, draft);
        consoleElsewhereHasItsToken(draft);
        isLonger(Setting.CLUSTER_MAX_LAG, Setting.CLUSTER_HEARTBEAT, draft);
        isLonger(Setting.CLUSTER_LEASE, Setting.CLUSTER_MAX_LAG, draft);
        userHasItsPassword(draft);
        trustStoreHasTls(draft);
        urlIsThere(draft.value(Setting.CLUSTER_URL).isNone(), Setting.CLUSTER_URL, "cluster.", draft);
        urlIsThere(draft.value(Setting.LISTEN_URL).isEmpty(), Setting.LISTEN_URL, "listen.", draft);
    }

    /** A generated token stands in the log, which others than those who reach this machine may read. */
    private static void consoleElsewhereHasItsToken(SettingsDraft draft) {
        String address = draft.value(Setting.CONSOLE_ADDRESS);
        if (draft.value(Setting.CONSOLE_PORT) > 0
                && !AddressType.isLoopback(address)
                && draft.value(Setting.CONSOLE_TOKEN_FILE).isEmpty()) {
            draft.add(Problem.ofEntry(
                    draft.source(Setting.CONSOLE_ADDRESS),
                    Setting.CONSOLE_ADDRESS.fullKey(),
                    draft.text(Setting.CONSOLE_ADDRESS),
                    "others than this machine can reach that: set " + Setting.CONSOLE_TOKEN_FILE.fullKey()
                            + " to a file with a secret of 16 characters or more, or leave 127.0.0.1"));
        }
    }

    private static void userHasItsPassword(SettingsDraft draft) {
        if (draft.value(Setting.CLUSTER_URL).isNone() || draft.isSet(Setting.CLUSTER_PASSWORD_FILE)) {
            return;
        }
        if (draft.isSet(Setting.CLUSTER_USER)) {
            draft.add(Problem.ofEntry(
                    draft.source(Setting.CLUSTER_USER),
                    Setting.CLUSTER_USER.fullKey(),
                    draft.text(Setting.CLUSTER_USER),
                    "a user needs " + Setting.CLUSTER_PASSWORD_FILE.fullKey()));
        }
    }

    /** Who names certificates believes that what is sent is encrypted. */
    private static void trustStoreHasTls(SettingsDraft draft) {
        RedisUrl url = draft.value(Setting.CLUSTER_URL);
        if (!url.isNone()
                && !url.tls()
                && !draft.value(Setting.CLUSTER_TRUST_STORE).isEmpty()) {
            draft.add(Problem.ofEntry(
                    draft.source(Setting.CLUSTER_TRUST_STORE),
                    Setting.CLUSTER_TRUST_STORE.fullKey(),
                    draft.text(Setting.CLUSTER_TRUST_STORE),
                    "without TLS nobody shows a certificate: let " + Setting.CLUSTER_URL.fullKey()
                            + " begin with rediss://, or leave this out"));
        }
    }

    /** Without it whatever else is set of its kind has no effect. That is a way to turn it off, and so no problem. */
    private static void urlIsThere(boolean missing, Setting<?> url, String kind, SettingsDraft draft) {
        if (!missing) {
            return;
        }
        List<Setting<?>> all = Setting.all();
        for (int i = 0; i < all.size(); i++) {
            Setting<?> setting = all.get(i);
            if (setting.key().startsWith(kind)
                    && draft.isSet(setting)
                    && !draft.text(setting).equals(setting.defaultText())) {
                draft.warn(
                        draft.source(setting) + ": " + setting.fullKey() + " has no effect without " + url.fullKey());
            }
        }
    }

    /** A writer who was forgotten while stale pages are still served could get one older than the own write. */
    private static void ownWritesOutlast(Setting<Duration> bound, SettingsDraft draft) {
        Duration remembered = draft.value(Setting.OWN_WRITES_SECONDS);
        if (draft.value(bound).compareTo(remembered) <= 0) {
            return;
        }
        Setting<Duration> named = draft.isSet(Setting.OWN_WRITES_SECONDS) ? Setting.OWN_WRITES_SECONDS : bound;
        draft.add(Problem.ofEntry(
                draft.source(named),
                named.fullKey(),
                draft.text(named),
                Setting.OWN_WRITES_SECONDS.fullKey() + " (" + remembered.toSeconds() + "s) must be at least "
                        + bound.fullKey() + " (" + draft.value(bound).toSeconds() + "s)"));
    }

    private static void isLonger(Setting<Duration> longer, Setting<Duration> shorter, SettingsDraft draft) {
        if (draft.value(longer).compareTo(draft.value(shorter)) > 0) {
            return;
        }
        Setting<Duration> named = draft.isSet(longer) ? longer : shorter;
        draft.add(Problem.ofEntry(
                draft.source(named),
                named.fullKey(),
                draft.text(named),
                longer.fullKey() + " (" + draft.text(longer) + ") must be longer than " + shorter.fullKey() + " ("
                        + draft.text(shorter) + ")"));
    }
}
