package io.github.jimmypage.observe.console;

import java.util.List;
import java.util.Locale;

/**
 * Decides who is let in. A browser sends requests for any page that it shows: one whose name was made to point to this machine
 * (DNS rebinding) is told by {@code Host}, one of another origin by what the browser says of it, and none of them knows the
 * token, which is in no cookie. Immutable; thread-safe.
 */
final class Gate {
    private static final String SCHEME = "bearer ";

    private final HostNames names;
    private final Token token;

    Gate(HostNames names, Token token) {
        this.names = names;
        this.token = token;
    }

    Admission judge(Asking asking) {
        if (asking.host().size() != 1) {
            return new Admission.TurnedAway(400, "one Host header is needed");
        }
        String host = asking.host().get(0);
        if (!names.contain(host)) {
            return new Admission.TurnedAway(
                    421,
                    "this name is not the console's: ask by " + names.words()
                            + ", or set jimmypage.console.address to the name or address that you ask by");
        }
        if (asking.target().getScheme() != null || asking.target().getRawAuthority() != null) {
            return new Admission.TurnedAway(400, "only a path is asked for here, without scheme and host");
        }
        if (isForeign(asking, host)) {
            return new Admission.TurnedAway(403, "sent for a page of another origin");
        }
        return isToken(asking.authorization())
                ? new Admission.Admitted()
                : new Admission.Unknown(!asking.authorization().isEmpty());
    }

    private static boolean isForeign(Asking asking, String host) {
        for (String origin : asking.origin()) {
            if (!origin.equalsIgnoreCase("http://" + host)) {
                return true;
            }
        }
        for (String site : asking.fetchSite()) {
            if (!site.equals("same-origin") && !site.equals("none")) {
                return true;
            }
        }
        return false;
    }

    private boolean isToken(List<String> authorization) {
        if (authorization.size() != 1) {
            return false;
        }
        String value = authorization.get(0);
        return value.length() > SCHEME.length()
                && value.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT).equals(SCHEME)
                && token.is(value.substring(SCHEME.length()).strip());
    }
}
