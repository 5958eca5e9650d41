package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.ContentCheck;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.cache.WholePages;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.sql.TableWhitelist;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cache with its adviser, and a clock that stands two seconds later with each step. */
final class Shop {
    private static final long STEP = 2_000_000_000L;

    final Generation generation = new Generation(this::nanos);
    final PageCache cache;
    final List<String> functions = new ArrayList<>();
    final Advisor advisor;
    private final Settings settings;
    private long now = 10 * STEP;
    private List<String> vary = List.of();

    Shop(Map<String, String> texts) {
        this(texts, 100_000_000);
    }

    /** @param maxBytes bound of the store, whatever the settings say */
    Shop(Map<String, String> texts, long maxBytes) {
        try {
            settings = Settings.of(texts);
        } catch (SettingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
        cache = new PageCache(generation, this::nanos, new CachePolicy(settings), maxBytes, Runnable::run);
        advisor = new Advisor(cache, new LiveSettings(settings), new Sql());
    }

    private final class Sql implements SqlFacts {
        @Override
        public boolean isWhitelisted(String table) {
            return new TableWhitelist(settings.get(io.github.jimmypage.config.Setting.EXPIRATION_WHITELIST)
                            .texts())
                    .covers(table);
        }

        @Override
        public List<String> unknownFunctions() {
            return functions;
        }
    }

    /** Another adviser, whose settings are written elsewhere. */
    Advisor advisor(Settings written) {
        return new Advisor(cache, new LiveSettings(written), new Sql());
    }

    private long nanos() {
        return now;
    }

    void pass() {
        now += STEP;
    }

    /** From now on pages say that they are told apart by this header of the request. */
    void varyBy(String header) {
        vary = List.of(header);
    }

    /** A transaction writes these tables; then nothing happens for a while. */
    void write(String... tables) {
        generation.bump(BumpCause.COMMIT, Set.of(tables));
        pass();
    }

    /** The application answers with this page. */
    Verdict render(String path, String body) {
        return render(path, body, null);
    }

    /** @param identity whose page it is; null for nobody's */
    Verdict render(String path, String body, @Nullable Identity identity) {
        return answer(path, identity, 200, "text/html", List.of(), body);
    }

    Verdict answer(
            String path, @Nullable Identity identity, int status, String type, List<Page.Header> headers, String body) {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        return publish(path, identity, status, type, headers, body, recording);
    }

    /** The same of a rendering that began earlier. */
    Verdict publish(
            String path,
            @Nullable Identity identity,
            int status,
            String type,
            List<Page.Header> headers,
            String body,
            Recording recording) {
        RenderedResponse rendered =
                WholePages.of(status, type, headers, vary, body.getBytes(StandardCharsets.UTF_8), List.of(), 1, null);
        return cache.publish(key(path, identity), path, input -> Input.ABSENT, rendered, ContentCheck.NONE, recording);
    }

    static PageKey key(String path, @Nullable Identity identity) {
        Origin origin = new Origin("http", "shop", 80);
        return new PageKey(1, 8080, origin, origin, path, null, "", identity, List.of());
    }

    static Identity cookie(String name, String value) {
        return new Identity(List.of(new Identity.Part(Identity.Kind.COOKIE, name, value)));
    }

    static Identity user(String name) {
        return new Identity(List.of(new Identity.Part(Identity.Kind.PRINCIPAL, "shop.User", name)));
    }

    /** Pages of a path are refused for the same, so many times. */
    void refuse(int times, String path, Refusal reason, String detail, @Nullable String name) {
        cache.find(key(path, null), input -> Input.ABSENT);
        for (int time = 0; time < times; time++) {
            cache.refusedFor(path, reason, detail, name);
        }
    }

    /** Of one kind, in their order. */
    List<Advice> of(String kind) {
        return advisor.advice().stream()
                .filter(advice -> advice.kind().equals(kind))
                .toList();
    }

    /** The only advice there is. */
    Advice only() {
        List<Advice> all = advisor.advice();
        if (all.size() != 1) {
            throw new AssertionError("one piece of advice and not " + all);
        }
        return all.get(0);
    }
}
