package io.github.jimmypage.cache;

import io.github.jimmypage.config.Patterns;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the settings say about keys and identities. Immutable but for a memory of answers; thread-safe. */
public final class IdentityPolicy {
    /** Header names come from clients: no more of them are remembered. */
    private static final int MAX_REMEMBERED_NAMES = 512;

    private final Patterns sharedPaths;
    private final Patterns principalPaths;
    private final Patterns sessionPaths;
    private final Patterns harmlessAttributes;
    private final Patterns ignoredCookies;
    private final Patterns neutralHeaders;
    private final Patterns ignoredParameters;
    private final Patterns ignoredReads;
    private final LanguageRanges languages;
    private final ConcurrentHashMap<String, Optional<Input>> inputsByName = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Boolean> neutralByName = new ConcurrentHashMap<>();

    IdentityPolicy(Settings settings) {
        sharedPaths = settings.get(Setting.IDENTITY_SHARED_PATHS);
        principalPaths = settings.get(Setting.IDENTITY_PRINCIPAL_PATHS);
        sessionPaths = settings.get(Setting.IDENTITY_SESSION_PATHS);
        harmlessAttributes = settings.get(Setting.IDENTITY_HARMLESS_ATTRIBUTES);
        ignoredCookies = settings.get(Setting.IDENTITY_IGNORE_COOKIES);
        neutralHeaders = settings.get(Setting.IDENTITY_NEUTRAL_HEADERS);
        ignoredParameters = settings.get(Setting.KEY_IGNORE_PARAMETERS);
        ignoredReads = settings.get(Setting.VARY_IGNORE_HEADERS);
        languages = new LanguageRanges(settings.get(Setting.VARY_LANGUAGES));
    }

    /** Whether the path's pages are declared to be one for all. */
    public boolean isShared(String path) {
        return sharedPaths.matches(path);
    }

    /** Whether the path's pages are declared to depend on the principal alone. */
    public boolean isByPrincipal(String path) {
        return principalPaths.matches(path);
    }

    /** Whether the path's pages are declared to depend on the session always. */
    public boolean isBySession(String path) {
        return sessionPaths.matches(path);
    }

    public boolean isHarmlessAttribute(String name) {
        return harmlessAttributes.matches(name);
    }

    public boolean isIgnoredCookie(String name) {
        return ignoredCookies.matches(name);
    }

    public boolean isIgnoredParameter(String name) {
        return ignoredParameters.matches(name);
    }

    /**
     * The input that reading a request header of this name is; null for none: it is in every key, makes no difference, or is a
     * part of the identity already.
     */
    public @Nullable Input inputOf(String name) {
        Optional<Input> known = inputsByName.get(name);
        if (known != null) {
            return known.orElse(null);
        }
        Input input = HeaderInputs.isNoInput(name) || isIgnoredRead(name) || !isNeutralHeader(name)
                ? null
                : Input.header(name);
        if (inputsByName.size() < MAX_REMEMBERED_NAMES) {
            inputsByName.put(name, Optional.ofNullable(input));
        }
        return input;
    }

    /** Whether reading a request header of this name makes no variant. */
    public boolean isIgnoredRead(String name) {
        return ignoredReads.matches(name);
    }

    /** Whether a request header of this name says nothing of who asks. */
    public boolean isNeutralHeader(String name) {
        Boolean known = neutralByName.get(name);
        if (known != null) {
            return known;
        }
        boolean neutral = neutralHeaders.matches(name);
        if (neutralByName.size() < MAX_REMEMBERED_NAMES) {
            neutralByName.put(name, neutral);
        }
        return neutral;
    }

    public LanguageRanges languages() {
        return languages;
    }
}
