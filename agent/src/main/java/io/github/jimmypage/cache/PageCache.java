package io.github.jimmypage.cache;

import io.github.jimmypage.config.Mode;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.log.SeldomLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Looks pages up and publishes them. The one door to the heart for all that knows of requests. Thread-safe.
 *
 * <p>Caffeine is touched at the first request only: its classes read system facilities that must not be woken while the host
 * starts.
 */
public final class PageCache {
    private static final Logger LOG = Log.of(PageCache.class);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MAX_INVALIDATED_PATHS = 10_000;
    private static final int MAX_QUARANTINED_PATHS = 1_000;

    /** Of some hundred bytes each; hosts, languages, types and headers in use are tens. */
    private static final int MAX_REPEATS = 2000;

    private final Generation generation;
    private final Ticker ticker;
    private final Executor housekeeping;
    private final Suspension suspension;
    private final List<IntConsumer> contextListeners = new CopyOnWriteArrayList<>();
    /** Grows by one number for each redeploy, which no JVM sees so often that it would matter. */
    private final Set<Integer> removedContexts = ConcurrentHashMap.newKeySet();

    private final WorkElsewhere elsewhere;
    private final CaptureBudget captures;
    private final Sharing sharing = new Sharing();
    private final Quarantine quarantine = new Quarantine(
            MAX_QUARANTINED_PATHS,
            new Runnable() {
                @Override
                public void run() {
                    clear();
                }
            },
            removedContexts);
    private final GzipForms gzipForms = new GzipForms();
    private final Repeats repeats = new Repeats(MAX_REPEATS);
    private final Counters counters = new Counters();
    private final List<Runnable> onFirstUse = new CopyOnWriteArrayList<>();
    private volatile @Nullable Confirmation confirmation;
    private final SeldomLog ownFailures = new SeldomLog(LOG, 60 * NANOS_PER_SECOND);
    private final InvalidatedPaths invalidated = new InvalidatedPaths(MAX_INVALIDATED_PATHS);

    private volatile CachePolicy policy;
    private volatile long maxBytes;
    private volatile @Nullable PageStore store;
    private volatile @Nullable Findings findings;
    private volatile @Nullable DatabasePaths databasePaths;
    private volatile @Nullable TrailWatcher trailWatcher;

    /**
     * @param maxBytes bound of the store's estimated bytes
     * @param housekeeping runs the store's maintenance
     */
    public PageCache(Generation generation, Ticker ticker, CachePolicy policy, long maxBytes, Executor housekeeping) {
        this.generation = generation;
        this.ticker = ticker;
        this.policy = policy;
        this.maxBytes = maxBytes;
        this.housekeeping = housekeeping;
        this.suspension = new Suspension(this);
        this.elsewhere = new WorkElsewhere(generation);
        this.captures = new CaptureBudget(maxBytes);
    }

    public CachePolicy policy() {
        return policy;
    }

    /** What is done now: whatever the settings say, nothing is served once a part of the agent has failed. */
    public Mode presentMode() {
        return suspension.isActive() ? Mode.OFF : policy.mode();
    }

    public Suspension suspension() {
        return suspension;
    }

    public Generation generation() {
        return generation;
    }

    public Ticker ticker() {
        return ticker;
    }

    /** Memory for copies of pages that are being rendered. */
    public CaptureBudget captures() {
        return captures;
    }

    /** What is done outside of request scopes. */
    public WorkElsewhere elsewhere() {
        return elsewhere;
    }

    /** Takes over changed settings. */
    public void reconfigure(CachePolicy changed, long changedMaxBytes, boolean clear) {
        policy = changed;
        maxBytes = changedMaxBytes;
        captures.resize(changedMaxBytes);
        PageStore present = store;
        if (present != null) {
            present.resize(changedMaxBytes);
        }
        if (clear) {
            clear();
        }
    }

    /** Has something done when the first request comes, by the thread for upkeep; to be called before any comes. */
    public void onFirstUse(Runnable task) {
        onFirstUse.add(task);
    }

    /** Pages may be served from now on only while this says so, and whoever else was named. To be called before any request comes. */
    public void confirmedBy(Confirmation others) {
        Confirmation earlier = confirmation;
        confirmation = earlier == null ? others : new ConfirmedByBoth(earlier, others);
    }

    /** Whether pages may be served: always, unless others write as well and nothing is known of them. To be asked before {@link #find}. */
    public boolean isConfirmed() {
        Confirmation others = confirmation;
        if (others == null || others.isConfirmed()) {
            return true;
        }
        if (store == null) {
            // No request comes as far as to be looked up: JMX and the console are there all the same, to say why.
            store();
        }
        return false;
    }

    /** Why pages may not be served, in words; to be asked where they may not. */
    public String unconfirmedBecause() {
        Confirmation others = confirmation;
        return others == null ? "" : others.trouble();
    }

    public Counters counters() {
        return counters;
    }

    /** Entries that are kept, estimated. */
    public long pages() {
        PageStore present = store;
        return present == null ? 0 : present.size();
    }

    /** How many pages were good for the given generation and no later one, estimated; 0 for one that is long over. */
    public long pagesOf(long goodFor) {
        PageStore present = store;
        return present == null ? 0 : present.pagesOf(goodFor);
    }

    /** Bytes of heap that they are estimated to take. */
    public long bytes() {
        PageStore present = store;
        return present == null ? 0 : present.bytes();
    }

    /** Begins a recording for a request scope that starts now. */
    public Recording startRecording() {
        // The time before the generation: a bump in between makes the page look older, never newer.
        long now = ticker.nanos();
        return new Recording(generation.current(), now, generation.nanosSinceBump(now), elsewhere);
    }

    /** Finds what is stored under the key or, where it has variants, under the variant that the headers ask for. */
    public Lookup find(PageKey key, RequestInputs request) {
        PageStore pages = store();
        StoredEntry entry = pages.get(key);
        PageKey found = key;
        if (entry instanceof VariantRule rule) {
            found = key.withVariant(rule.values(request));
            entry = pages.get(found);
            if (!(entry instanceof Page)) {
                return new Lookup.VariantMiss(found);
            }
        }
        if (!(entry instanceof Page page)) {
            return new Lookup.UriMiss(found);
        }
        long now = ticker.nanos();
        long invalidatedNanos = invalidated.sinceNanos(found, page, now);
        if (isFresh(page, invalidatedNanos, now)) {
            return new Lookup.Fresh(found, page, ttlSeconds(page, now));
        }
        return new Lookup.Stale(
                found, page, staleNanos(page, invalidatedNanos, now), invalidatedNanos != InvalidatedPaths.NEVER);
    }

    private boolean isFresh(Page page, long invalidatedNanos, long now) {
        return invalidatedNanos == InvalidatedPaths.NEVER && page.isFresh(generation.current(), now);
    }

    private long staleNanos(Page page, long invalidatedNanos, long now) {
        long byAge = page.freshNanos() == Long.MAX_VALUE ? 0 : Math.max(0, page.ageNanos(now) - page.freshNanos());
        long byGeneration = generation.nanosSinceEndOf(page.generation(), now);
        return Math.max(byAge, Math.max(byGeneration, invalidatedNanos));
    }

    private static long ttlSeconds(Page page, long now) {
        return page.freshNanos() == Long.MAX_VALUE
                ? -1
                : Math.max(0, (page.freshNanos() - page.ageNanos(now)) / NANOS_PER_SECOND);
    }

    /**
     * Judges a rendered page and keeps it if no rule forbids it. To be called at the end of the request scope.
     *
     * @param key under which it was looked up, before any variant
     * @param path of the request for path patterns
     * @param content looks at the page itself, where no rule forbids keeping it
     */
    public Verdict publish(
            PageKey key,
            String path,
            RequestInputs request,
            RenderedResponse response,
            ContentCheck content,
            Recording recording) {
        counters.rendered(path, ticker.nanos() - recording.startNanos());
        Verdict verdict = judged(key, path, request, response, content, recording);
        if (verdict instanceof Verdict.Refused refused) {
            counters.refused(path, refused.reason());
        }
        return verdict;
    }

    private Verdict judged(
            PageKey key,
            String path,
            RequestInputs request,
            RenderedResponse response,
            ContentCheck content,
            Recording recording) {
        CachePolicy rules = policy;
        if (isQuarantined(path)) {
            return new Verdict.Refused(Refusal.QUARANTINED);
        }
        if (recording.mayShowDatabase()) {
            databasePaths().add(path);
        }
        Refusal refusal = Judge.refusal(
                response, recording, key, path, rules, databasePaths().contains(path));
        byte[] body = response.body();
        if (refusal == null && body != null && !isThereAlready(key, request, response, body)) {
            refusal = content.refusal();
        }
        if (refusal != null || body == null) {
            Refusal reason = refusal == null ? Refusal.INCOMPLETE : refusal;
            PagesReplaced.byRefusal(this, reason, response, key, recording, store());
            return new Verdict.Refused(reason);
        }
        return store(
                key,
                path,
                request,
                response,
                recording,
                Judge.page(response, body, recording, key, path, rules, repeats, ticker.nanos()));
    }

    /**
     * Whether the very page stands where this one is to stand, in all its headers too: those that count as no difference elsewhere may
     * hold what this request brought along. It was looked through when it was put there, and what it shows of nobody it shows of
     * nobody now; looking through it once more is most of what verifying would cost.
     */
    private boolean isThereAlready(PageKey key, RequestInputs request, RenderedResponse response, byte[] body) {
        PageStore pages = store();
        StoredEntry present = pages.peek(key);
        if (present instanceof VariantRule rule) {
            present = pages.peek(key.withVariant(rule.values(request)));
        }
        return present instanceof Page page
                && page.headers().equals(response.headers())
                && Arrays.equals(page.body(), body);
    }

    private Verdict store(
            PageKey asked,
            String path,
            RequestInputs request,
            RenderedResponse response,
            Recording recording,
            Page rendered) {
        PageKey key = asked.sharing(repeats);
        PageStore pages = store();
        int most = policy.maxVariants();
        List<Input> inputs = new ArrayList<>(Vary.inputs(response.vary()));
        inputs.addAll(response.inputs());
        VariantRule rule = pages.rule(key, inputs, most);
        PageKey storedUnder = key;
        if (rule != null) {
            storedUnder = key.withVariant(rule.values(request)).sharing(repeats);
            if (rule.inputs().size() > VariantRule.MAX_INPUTS
                    || !rule.admits(storedUnder, most, other -> pages.get(other) != null)) {
                return new Verdict.Refused(Refusal.VARIANTS);
            }
        }
        StoredEntry present = pages.get(storedUnder);
        Page page = key.isShared() ? shared(storedUnder, path, rendered, present, recording) : rendered;
        if (page == null) {
            pages.remove(storedUnder);
            return new Verdict.Refused(Refusal.NOT_SHARED);
        }
        Findings noted = findings;
        if (noted != null) {
            // Before it is put, which may drop it at once.
            noted.lostPages().stored(storedUnder, page, present == null);
        }
        pages.put(storedUnder, page.reusing(present));
        boolean held = isQuarantined(path);
        if (!held && !suspension.isActive() && !removedContexts.contains(key.context())) {
            if (noted != null) {
                noted.refusals().stored(path);
                PagesReplaced.byAnother(this, page, present);
                if (!storedUnder.isShared()) {
                    noted.sameForAll().rendered(path, storedUnder, page, pages);
                }
            }
            return new Verdict.Stored(page);
        }
        // Suspended, stopped or held in between: what was put after the clearing must not come back, nor stay for ever.
        pages.remove(storedUnder);
        pages.remove(key);
        return new Verdict.Refused(held ? Refusal.QUARANTINED : Refusal.INCOMPLETE);
    }

    /**
     * A page that was refused was refused for this.
     *
     * @param path of the request for path patterns
     * @param detail in words, without values that are somebody's; empty where there is nothing to say
     * @param name of the attribute, cookie, header or media type that it is about; null for none
     */
    public void refusedFor(String path, Refusal reason, String detail, @Nullable String name) {
        Findings noted = findings;
        if (noted != null) {
            noted.refusals().refused(path, reason, detail, name);
        }
    }

    /** What is noted so that an operator can be advised; null before the first request. */
    public @Nullable Findings findings() {
        return findings;
    }

    private @Nullable Page shared(
            PageKey key, String path, Page rendered, @Nullable StoredEntry present, Recording recording) {
        boolean comparable = present instanceof Page stored && isOfSameState(key, stored, recording);
        return sharing.judged(key, path, rendered, present, comparable);
    }

    /**
     * Whether a difference between a stored page and what was just rendered says something of what the page depends on besides the
     * database: both are of the same state of it, and not of the moments after a change, when the application may still show
     * what it remembered.
     *
     * @param key that the page was found under
     * @param recording of the scope that rendered
     */
    public boolean isOfSameState(PageKey key, Page stored, Recording recording) {
        return stored.generation() == recording.goodFor()
                && recording.sinceBumpNanos() >= policy.settleNanos()
                && stored.ageNanos(recording.startNanos()) < stored.freshNanos()
                && invalidated.sinceNanos(key, stored, ticker.nanos()) == InvalidatedPaths.NEVER;
    }

    /** Whether pages of the path are neither served nor kept at present. */
    public boolean isQuarantined(String path) {
        return quarantine.contains(path) && policy.isOn();
    }

    /** A page of a quarantined path was left to the application. */
    public void refusedForQuarantine(String path) {
        counters.refused(path, Refusal.QUARANTINED);
    }

    /** Paths whose pages were found to be wrong. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** The inputs by which pages of the key are told apart at present. */
    public List<Input> inputsOf(PageKey key) {
        return store().get(key) instanceof VariantRule rule ? rule.inputs() : List.of();
    }

    /** Who may have whose page. */
    public Sharing sharing() {
        return sharing;
    }

    /** Whether a refresh of this key would still be of use: its page is there, and is not fresh. */
    public boolean isStale(PageKey key) {
        long now = ticker.nanos();
        return store().get(key) instanceof Page page && !isFresh(page, invalidated.sinceNanos(key, page, now), now);
    }

    /** Whether there is a page under this key, fresh or not. Looking so is no use of it. */
    public boolean holds(PageKey key) {
        PageStore present = store;
        return present != null && present.peek(key) instanceof Page;
    }

    /**
     * The page under this key, if a bump outdated it: it is of an earlier generation, or was rendered so soon after a bump that it
     * has turned stale. Null for none, and for one that is merely too old. Looking so is no use of it.
     */
    public @Nullable Page outdated(PageKey key) {
        PageStore present = store;
        if (present == null || !(present.peek(key) instanceof Page page)) {
            return null;
        }
        long current = generation.current();
        boolean tooSoon = generation.nanosSinceBump(page.renderedNanos()) < policy.settleNanos();
        return page.generation() < current || (tooSoon && !page.isFresh(current, ticker.nanos())) ? page : null;
    }

    /**
     * A request scope ended. One that wrote bumps once more: caches of the application are often emptied after the commit, and what
     * was rendered in between may have come out of them (KNOWN_BUGS 38).
     *
     * @param request for people; null when nothing can be told of it
     */
    public void scopeEnded(Recording recording, @Nullable String request) {
        if (recording.hasWritten()) {
            generation.ended(
                    recording.goodFor(),
                    generation.bump(BumpCause.EXIT, Set.of("*"), request == null ? null : WriteOrigin.of(request)));
        }
    }

    /** Something that the application keeps in memory for all its pages has changed. */
    public void applicationStateChanged(String what) {
        explain("bump for the attribute of a web application:", what);
        generation.bump(BumpCause.CONTEXT, Set.of("*"), WriteOrigin.of("attribute " + what));
    }

    /**
     * An unsafe request to this path succeeded and no write was seen, or an operator knows better.
     *
     * @param path as it stands in keys, of this server whatever its name
     */
    public void invalidatePath(String path) {
        explain("stale from now on:", path);
        invalidated.add(path, ticker.nanos());
    }

    /** A page that was found under this key with its compressed form, unless another request is just making that. */
    public Page withGzipForm(PageKey key, Page page) {
        return gzipForms.with(key, page, store());
    }

    /** Answers with this page were seen to hold more than the page. */
    public void foundEmbedded(PageKey key, Page page) {
        store().replace(key, page, page.with(page.forms().inEmbeddedAnswers()));
    }

    /** Forgets one page. */
    public void remove(PageKey key) {
        store().remove(key);
    }

    /** Forgets every page. */
    public void clear() {
        PageStore present = store;
        if (present != null) {
            present.clear();
        }
    }

    /**
     * Forgets the pages of a web application that stopped, and takes no more: a request that is still on its way publishes later.
     *
     * @param context its number, which no other may get afterwards
     */
    public void removeContext(int context) {
        removedContexts.add(context);
        sharing.removeContext(context);
        quarantine.removeContext(context);
        Findings noted = findings;
        if (noted != null) {
            noted.sameForAll().removeContext(context);
        }
        PageStore present = store;
        int forgotten = present == null ? 0 : present.removeContext(context);
        explain("web application stopped, pages forgotten:", forgotten);
        for (IntConsumer listener : contextListeners) {
            listener.accept(context);
        }
    }

    /** Whether a web application stopped. */
    public boolean isContextRemoved(int context) {
        return removedContexts.contains(context);
    }

    /**
     * Tells what works for a web application that it stopped.
     *
     * @param listener gets its number, once, on the thread that stops it and after its pages are gone; must be quick and not throw
     */
    public void onContextRemoved(IntConsumer listener) {
        contextListeners.add(listener);
    }

    /** Something of the agent's own failed that nobody needs; said whatever the settings, because it must not happen, but not for each request. */
    public void failed(String consequence, Throwable failure) {
        ownFailures.warn(ticker.nanos(), "{}: please report this", consequence, failure);
    }

    /** Who wants to know what becomes of requests; null for nobody, which is how it nearly always is. */
    public @Nullable TrailWatcher trailWatcher() {
        return trailWatcher;
    }

    /** Has somebody told what becomes of requests; null for nobody any more. */
    public void watchTrails(@Nullable TrailWatcher watcher) {
        trailWatcher = watcher;
    }

    /** Logs a decision when {@code debug.cache} is set. */
    public void explain(String decision, Object subject) {
        if (policy.isDebug()) {
            LOG.info("{} {}", decision, subject);
        }
    }

    private PageStore store() {
        PageStore present = store;
        if (present == null) {
            synchronized (this) {
                present = store;
                if (present == null) {
                    LostPages lostPages = new LostPages(generation, ticker);
                    findings = new Findings(new RefusalNotes(), new SameForAll(), lostPages);
                    present = new PageStore(maxBytes, counters, lostPages, housekeeping);
                    store = present;
                    for (Runnable task : onFirstUse) {
                        housekeeping.execute(task);
                    }
                }
            }
        }
        return present;
    }

    private DatabasePaths databasePaths() {
        DatabasePaths present = databasePaths;
        if (present == null) {
            synchronized (this) {
                present = databasePaths;
                if (present == null) {
                    present = new DatabasePaths(housekeeping);
                    databasePaths = present;
                }
            }
        }
        return present;
    }
}
