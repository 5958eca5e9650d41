package io.github.jimmypage.listen;

import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;

/**
 * The settings {@code listen.*} together. Immutable.
 *
 * @param user empty for whom the driver takes
 * @param passwordFile empty for none
 */
record ListenSettings(String url, String user, String passwordFile, String channel) {
    static ListenSettings of(Settings settings) {
        return new ListenSettings(
                settings.get(Setting.LISTEN_URL),
                settings.get(Setting.LISTEN_USER),
                settings.get(Setting.LISTEN_PASSWORD_FILE),
                settings.get(Setting.LISTEN_CHANNEL));
    }
}
