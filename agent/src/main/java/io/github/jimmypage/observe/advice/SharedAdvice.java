package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.SameForAll;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.Comparator;
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

    private SharedAdvice() {}

    static void addTo(List<Advice> advice, SameForAll pages, PageCache cache, Settings settings) {
        IdentityPolicy identity = cache.policy().identity();
        Map<String, List<SameForAll.Same>> byKind = new TreeMap<>();
        for (SameForAll.Same same : pages.all()) {
            if (same.identities() >= LEAST_IDENTITIES
                    && !cache.sharing().isPersonal(same.context(), same.path())
                    && !identity.isShared(same.path())
                    && !identity.isByPrincipal(same.path())
                    && !identity.isBySession(same.path())) {
                String kind = onlyKind(same.kinds());
                byKind.computeIfAbsent(kind == null ? "" : kind, unknown -> new ArrayList<>())
                        .add(same);
            }
        }
        byKind.forEach((kind, same) -> advice.add(of(kind, same, settings)));
    }

    /** The one cookie or header that tells the pages apart; null where there is more than that. */
    private static @Nullable String onlyKind(Set<String> kinds) {
        if (kinds.size() != 1) {
            return null;
        }
        String kind = kinds.iterator().next();
        return kind.startsWith(COOKIE) || kind.startsWith(HEADER) ? kind : null;
    }

    private static Advice of(String kind, List<SameForAll.Same> same, Settings settings) {
        same.sort(Comparator.comparingLong(SameForAll.Same::compared).reversed().thenComparing(SameForAll.Same::path));
        List<String> paths = same.stream().map(SameForAll.Same::path).toList();
        int identities =
                same.stream().mapToInt(SameForAll.Same::identities).min().orElse(0);
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
