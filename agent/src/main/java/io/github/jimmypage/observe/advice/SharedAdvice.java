package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.SameForAll;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Private pages that are the same for all who asked. Without state; thread-safe. */
final class SharedAdvice {
    static final String KIND = "shared";

    private static final int LEAST_IDENTITIES = 5;
    private static final int MOST_NAMED = 10;
    private static final String COOKIE = "cookie ";
    private static final String HEADER = "header ";

    /** What cookies and headers are called that say who somebody is: a page that was the same for all until now may not be tomorrow. */
    private static final List<String> OF_CREDENTIALS =
            List.of("auth", "token", "session", "sid", "user", "jwt", "remember", "login");

    private SharedAdvice() {}

    static void addTo(List<Advice> advice, SameForAll pages, PageCache cache, Settings settings) {
        List<SameForAll.Known> all = pages.all();
        Set<String> needed = neededKinds(all, cache);
        Map<String, List<SameForAll.Known>> byKind = new TreeMap<>();
        for (SameForAll.Known known : all) {
            if (known.isSame()
                    && known.identities() >= LEAST_IDENTITIES
                    && !cache.sharing().isPersonal(known.context(), known.path())
                    && !isDeclared(known.path(), cache.policy().identity())) {
                String kind = pages.isIncomplete() ? null : onlyKind(known.kinds(), needed);
                byKind.computeIfAbsent(kind == null ? "" : kind, unknown -> new ArrayList<>())
                        .add(known);
            }
        }
        byKind.forEach((kind, same) -> advice.add(of(kind, same, settings)));
    }

    private static boolean isDeclared(String path, IdentityPolicy identity) {
        return identity.isShared(path) || identity.isByPrincipal(path) || identity.isBySession(path);
    }

    /** What tells pages apart that differ, or may: a cookie or a header is ignored for all paths or for none. */
    private static Set<String> neededKinds(List<SameForAll.Known> all, PageCache cache) {
        Set<String> needed = new HashSet<>();
        for (SameForAll.Known known : all) {
            if (!known.isSame() || cache.sharing().isPersonal(known.context(), known.path())) {
                needed.addAll(known.kinds());
            }
        }
        return needed;
    }

    /** The one cookie or header that tells the pages apart and need not; null where there is more than that, or where it may matter. */
    private static @Nullable String onlyKind(Set<String> kinds, Set<String> needed) {
        if (kinds.size() != 1) {
            return null;
        }
        String kind = kinds.iterator().next();
        boolean named = kind.startsWith(COOKIE) || kind.startsWith(HEADER);
        return named && !needed.contains(kind) && !Words.containsAny(kind, OF_CREDENTIALS) ? kind : null;
    }

    private static Advice of(String kind, List<SameForAll.Known> same, Settings settings) {
        same.sort(
                Comparator.comparingLong(SameForAll.Known::compared).reversed().thenComparing(SameForAll.Known::path));
        List<String> paths = same.stream().map(SameForAll.Known::path).toList();
        int identities =
                same.stream().mapToInt(SameForAll.Known::identities).min().orElse(0);
        String found = Words.named(paths, MOST_NAMED) + ": pages are kept for each client apart"
                + (kind.isEmpty() ? "" : " because of the " + kind)
                + ", and were the same for all of the " + identities
                + " or more that were compared, each time. ";
        if (kind.isEmpty()) {
            return new Advice(
                    KIND,
                    found
                            + "If they are for all, and will be whoever asks, one page is enough. It is a promise: declared so, a page"
                            + " that shows something of somebody is shown to everybody, also to those whom the servlet itself would"
                            + " have turned away",
                    SettingLine.adding(
                            Setting.IDENTITY_SHARED_PATHS,
                            settings.get(Setting.IDENTITY_SHARED_PATHS).texts(),
                            paths));
        }
        boolean cookie = kind.startsWith(COOKIE);
        Setting<?> setting = cookie ? Setting.IDENTITY_IGNORE_COOKIES : Setting.IDENTITY_NEUTRAL_HEADERS;
        List<String> present = cookie
                ? settings.get(Setting.IDENTITY_IGNORE_COOKIES).texts()
                : settings.get(Setting.IDENTITY_NEUTRAL_HEADERS).texts();
        return new Advice(
                KIND,
                found
                        + "If no page of any path depends on it, it need not tell clients apart. It is a promise: a page that does"
                        + " depend on it would be shown to the wrong ones",
                SettingLine.adding(setting, present, List.of(kind.substring(COOKIE.length()))));
    }
}
