package io.github.jimmypage.verify;

import io.github.jimmypage.config.Mode;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.time.Duration;
import java.util.List;

/**
 * What the settings say about comparing. Immutable; made anew on each reload.
 *
 * @param mode what is served
 * @param samplePerMillion how many of a million hits are compared while the mode is {@code on}
 * @param quarantines whether pages of a path of which one was wrong are no longer kept
 * @param ignored regular expressions of what makes no difference
 * @param report how often the log tells what came of comparing; zero for never
 */
public record VerifyPolicy(
        Mode mode, int samplePerMillion, boolean quarantines, List<String> ignored, Duration report) {

    public static VerifyPolicy of(Settings settings) {
        return new VerifyPolicy(
                settings.get(Setting.MODE),
                settings.get(Setting.VERIFY_SAMPLE).perMillion(),
                settings.get(Setting.VERIFY_QUARANTINE),
                settings.get(Setting.VERIFY_IGNORE),
                settings.get(Setting.VERIFY_REPORT));
    }

    /** Whether pages may be compared at all, so that it is worth noting what their requests brought along. */
    boolean compares() {
        return switch (mode) {
            case VERIFY -> true;
            case ON -> samplePerMillion > 0;
            case OFF -> false;
        };
    }
}
