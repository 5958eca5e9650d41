package io.github.jimmypage.verify;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.ContentCheck;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestTraits;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.cache.WholePages;
import io.github.jimmypage.config.RecordingLogger;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A cache with its verification and a clock that a test moves. Requests come one after the other, as from one thread. */
final class Site {
    final RecordingLogger log = new RecordingLogger();
    final Generation generation = new Generation(this::nanos);
    final PageCache cache;
    final Verification verification;
    private long now = 10_000_000_000L;

    /**
     * One request.
     *
     * @param owner whose page it is; null for a shared one
     * @param client number of the client
     * @param traits what it brings along
     */
    record Request(String path, @Nullable String owner, long client, Map<String, String> traits) {
        static Request of(String path) {
            return new Request(path, null, 1, Map.of());
        }
    }

    /**
     * What the application answers.
     *
     * @param body null where no copy of it was made
     * @param wrote whether rendering wrote to the database
     */
    record Answer(int status, String type, @Nullable String body, List<Page.Header> headers, boolean wrote) {
        Answer(int status, @Nullable String body, List<Page.Header> headers, boolean wrote) {
            this(status, "text/html;charset=UTF-8", body, headers, wrote);
        }

        static Answer of(String body) {
            return new Answer(200, body, List.of(), false);
        }
    }

    /** The key of a shared page. */
    static PageKey key(String path) {
        return key(path, null);
    }

    private static PageKey key(String path, @Nullable Identity identity) {
        Origin origin = new Origin("http", "shop", 80);
        return new PageKey(1, 8080, origin, origin, path, null, "", identity, List.of());
    }

    Site(Map<String, String> settings) {
        try {
            Settings all = Settings.of(settings);
            cache = new PageCache(generation, this::nanos, new CachePolicy(all), 10_000_000, Runnable::run);
            verification = new Verification(cache, VerifyPolicy.of(all), log);
        } catch (SettingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private long nanos() {
        return now;
    }

    void change(Map<String, String> settings) {
        try {
            Settings all = Settings.of(settings);
            cache.reconfigure(new CachePolicy(all), 10_000_000, false);
            verification.reconfigure(VerifyPolicy.of(all));
        } catch (SettingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Has the examiner do what is due. */
    void examine() {
        while (verification.examiner().turn() == 0) {
            // There is more.
        }
    }

    /** Renders and keeps what is compared with what would have been served, if anything would. */
    Verdict render(Request request, Answer answer) {
        return render(request, answer, () -> {});
    }

    /** @param meanwhile happens after the application has read the database, and before its answer is complete */
    Verdict render(Request request, Answer answer, Runnable meanwhile) {
        PageKey key = key(
                request.path(),
                request.owner() == null
                        ? null
                        : new Identity(List.of(new Identity.Part(Identity.Kind.PRINCIPAL, "", request.owner()))));
        Lookup found = cache.find(key, input -> Input.ABSENT);
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        if (answer.wrote()) {
            recording.wrote();
        }
        meanwhile.run();
        RenderedResponse rendered = rendered(request, answer);
        Verdict verdict =
                cache.publish(key, request.path(), input -> Input.ABSENT, rendered, ContentCheck.NONE, recording);
        if (found instanceof Lookup.Fresh fresh) {
            verification.compare(
                    new WouldBe(fresh.page(), fresh.key(), false, request.traits()),
                    request.path(),
                    rendered,
                    recording,
                    verdict);
        } else if (found instanceof Lookup.Stale stale) {
            verification.compare(
                    new WouldBe(stale.page(), stale.key(), true, request.traits()),
                    request.path(),
                    rendered,
                    recording,
                    verdict);
        }
        return verdict;
    }

    /**
     * Publishes what is not compared with anything.
     *
     * @param meanwhile happens while the page is looked at, after it was found that its path may be kept
     */
    Verdict publish(Request request, Answer answer, Runnable meanwhile) {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        ContentCheck content = () -> {
            meanwhile.run();
            return null;
        };
        return cache.publish(
                key(request.path()),
                request.path(),
                input -> Input.ABSENT,
                rendered(request, answer),
                content,
                recording);
    }

    private static RenderedResponse rendered(Request request, Answer answer) {
        return WholePages.of(
                answer.status(),
                answer.type(),
                answer.headers(),
                List.of(),
                answer.body() == null ? null : answer.body().getBytes(StandardCharsets.UTF_8),
                List.of(),
                request.client(),
                RequestTraits.of(request.traits()));
    }
}
