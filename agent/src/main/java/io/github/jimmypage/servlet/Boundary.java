package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestInputs;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.refresh.Flights;
import io.github.jimmypage.refresh.RefreshOutcome;
import io.github.jimmypage.refresh.Replay;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The call around which a page is looked up, served or recorded. One for each request that reaches a servlet; used by one thread.
 */
final class Boundary implements RequestInputs {
    private final RequestScope scope;
    private final PageCache cache;
    private final CachePolicy policy;
    private final HttpServletRequest request;
    private final HttpServletResponse plainResponse;
    private HttpServletResponse response;
    private final CacheStatus status;
    private final Earning earning;
    private @Nullable Visitor visitor;
    private @Nullable Capture capture;
    private @Nullable Departure departure;
    private @Nullable Page served;
    private @Nullable PageKey servedKey;
    private Flights.@Nullable Flight flight;
    private final @Nullable Object filter;
    private boolean answered;
    private boolean mismatched;
    private boolean left;
    private boolean stored;
    private boolean unknown;
    private boolean unconfirmed;
    private boolean unheard;
    private @Nullable Comparing comparing;
    private final Steps steps;

    /** @param filter that is the boundary, which may pass on to a servlet or a static file; null for a servlet */
    Boundary(RequestScope scope, HttpServletRequest request, HttpServletResponse response, @Nullable Object filter) {
        this.filter = filter;
        this.scope = scope;
        this.cache = scope.cache();
        this.steps = scope.steps();
        this.policy = cache.policy();
        this.request = request;
        this.plainResponse = response;
        this.response = response;
        this.earning = new Earning(scope, policy.identity());
        this.status = new CacheStatus(response, policy.sendsStatusHeader());
        if (filter != null) {
            status.hold();
        }
    }

    /** The response to go on with: the one that came, or a wrapper that records. */
    HttpServletResponse response() {
        return response;
    }

    /** The request to go on with: the one that came, or one whose reads are seen. */
    Object handedOn(Object given) {
        return capture == null || given != request
                ? given
                : new ObservingRequest(request, scope.observations(), scope.attributes());
    }

    /** The request of a later dispatch into the boundary: one whose reads are seen, where filters answer them. */
    Object observed(Object given) {
        return capture == null || given instanceof ObservingRequest || !(given instanceof HttpServletRequest dispatched)
                ? given
                : new ObservingRequest(dispatched, scope.observations(), scope.attributes());
    }

    /** Not null when the page was served and the servlet must not run. */
    @Nullable
    Object answered() {
        return answered ? Boolean.TRUE : null;
    }

    void enter() {
        String obstacle = Admission.obstacle(request, plainResponse, cache);
        if (obstacle == null && scope.isCookieAdded()) {
            obstacle = CacheStatus.bypassed("set-cookie");
        }
        if (obstacle != null) {
            steps.noCandidate(obstacle);
            status.set(obstacle);
            cache.explain(obstacle, request.getRequestURI());
            return;
        }
        Visitor asking = Visitor.of(request, scope, policy.identity());
        String flash = asking.session().flash();
        if (flash != null) {
            status.set(CacheStatus.bypassed("flash"));
            steps.messagesWait(flash);
            cache.explain("messages wait in session attribute " + flash, asking.key());
            return;
        }
        if (cache.isQuarantined(asking.path())) {
            status.set(CacheStatus.bypassed(Refusal.QUARANTINED.label()));
            cache.refusedForQuarantine(asking.path());
            steps.quarantined();
            return;
        }
        Replay replay = scope.replay();
        if (replay == null && !cache.isConfirmed()) {
            status.set(CacheStatus.UNCONFIRMED);
            steps.unconfirmed(cache);
            return;
        }
        visitor = asking;
        earning.asks(asking);
        if (replay != null) {
            enterReplay(replay, asking);
            return;
        }
        unheard = StaleServing.isClientUnheard(scope);
        Lookup lookup = lookUp(asking);
        if (!policy.isOn()) {
            renderToVerify(lookup, asking);
            return;
        }
        if (lookup instanceof Lookup.Fresh && unheard) {
            // Not recorded either: beside the page that is there it would look as if it came out differently.
            status.set(CacheStatus.NOT_FOR_THIS_REQUEST);
            steps.unheard();
            cache.counters().missed(asking.path());
            return;
        }
        if (lookup instanceof Lookup.Fresh && StaleServing.isClientWriting(scope, request)) {
            status.set(CacheStatus.NOT_FOR_THIS_REQUEST);
            steps.writing();
            if (request.getMethod().equals("GET")) {
                record();
            }
            return;
        }
        if (lookup instanceof Lookup.Fresh fresh && isSampled(fresh)) {
            renderToCompare(fresh.page(), fresh.key(), asking.path(), false);
        } else if (!serve(lookup, asking, "")) {
            miss(lookup, asking);
        }
    }

    private boolean isSampled(Lookup.Fresh fresh) {
        return scope.verification().samples()
                && !isHead()
                && !earning.isMissing(fresh)
                && scope.verification().begins(fresh.key());
    }

    /** In the mode in which nothing is served: all the same it is found out what would be. */
    private void renderToVerify(Lookup lookup, Visitor asking) {
        if (isHead()) {
            status.set(CacheStatus.VERIFIED);
        } else if (earning.isMissing(lookup)) {
            renderToCompare(null, lookup.key(), asking.path(), false);
        } else if (lookup instanceof Lookup.Fresh fresh && !unheard && !StaleServing.isClientWriting(scope, request)) {
            renderToCompare(fresh.page(), fresh.key(), asking.path(), false);
        } else if (lookup instanceof Lookup.Stale stale
                && !unheard
                && StaleServing.wouldServe(stale, asking, scope, request)) {
            renderToCompare(stale.page(), stale.key(), asking.path(), true);
        } else {
            renderToCompare(null, lookup.key(), asking.path(), false);
        }
    }

    /** @param page that would be served; null for none */
    private void renderToCompare(@Nullable Page page, PageKey key, String path, boolean stale) {
        status.set(CacheStatus.VERIFIED);
        steps.rendered(CacheStatus.VERIFIED);
        cache.counters().missed(path);
        cache.explain(CacheStatus.VERIFIED, key);
        record().with(page, key, stale);
    }

    private Lookup lookUp(Visitor asking) {
        // Before the look: a node that comes back bumps first, and what was found before that would pass for confirmed.
        unconfirmed = !cache.isConfirmed();
        Lookup found = asking.mayBeServed() ? cache.find(asking.key(), this) : new Lookup.UriMiss(asking.key());
        steps.lookedUp(asking, found, cache);
        return found;
    }

    /** Only the same page for the same visitor is recorded: filters may have seen the replay with other eyes. */
    private void enterReplay(Replay replay, Visitor asking) {
        Lookup lookup = lookUp(asking);
        earning.replays(lookup);
        status.set(CacheStatus.missed(lookup));
        steps.replayed();
        if (replay.isFor(asking.key(), lookup.key())) {
            record();
        } else if (scope.boundaryFilter().isEmpty()) {
            replay.end(RefreshOutcome.MISMATCH);
        } else {
            // It may be for what stands behind the filter, which passes it on then.
            mismatched = true;
        }
    }

    private boolean serve(Lookup lookup, Visitor asking, String collapsed) {
        if (unconfirmed) {
            steps.unconfirmed(cache);
            return false;
        }
        if (unheard) {
            steps.unheard();
            return false;
        }
        if (earning.isMissing(lookup)) {
            steps.unearned();
            return false;
        }
        Page page = Earning.pageOf(lookup);
        if (page != null && isHead() && !SentForm.isOursAlone(page, plainResponse, scope)) {
            // How long the answer would be is known to those who add to it, or change it, when they see it.
            steps.headIsAddedTo();
            return false;
        }
        if (lookup instanceof Lookup.Fresh fresh) {
            cache.counters().hit(asking.path(), fresh.page());
            WantedNotes.given(fresh.page(), fresh.key(), asking, scope);
            write(fresh.page(), fresh.key(), collapsed.isEmpty() ? CacheStatus.hit(fresh.ttlSeconds()) : collapsed);
            return true;
        }
        if (!(lookup instanceof Lookup.Stale stale)) {
            return false;
        }
        if (StaleServing.mayServe(stale, asking, scope, request)) {
            cache.counters().staleHit(asking.path(), stale.page());
            WantedNotes.given(stale.page(), stale.key(), asking, scope);
            write(stale.page(), stale.key(), CacheStatus.staleHit(stale.staleNanos()));
            return true;
        }
        steps.notServed(stale, asking, scope, request);
        return false;
    }

    private void write(Page page, PageKey key, String how) {
        try {
            status.set(how);
            status.release();
            answered = true;
            served = page;
            servedKey = key;
            SentForm form = SentForm.of(page, key, earning.isEverybodys(page, key), request, plainResponse, scope);
            if (form.gzipped()) {
                scope.sealAnswer();
            }
            PageWriter.write(page, form, request, plainResponse, isHead(), scope.isFiltered());
            steps.served(how);
            cache.explain(how, key);
        } catch (IOException clientLeft) {
            // The connection is gone; rendering the page would meet the same.
            cache.explain("client left during a hit", key);
        }
    }

    private boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    private void miss(Lookup lookup, Visitor asking) {
        String missed = earning.isMissing(lookup) ? CacheStatus.UNEARNED : CacheStatus.missed(lookup);
        if (unconfirmed) {
            missed = CacheStatus.UNCONFIRMED;
        }
        if (!request.getMethod().equals("GET")) {
            // A HEAD is answered from GET's page and never makes one: its body was never rendered.
            status.set(lookup instanceof Lookup.Fresh ? CacheStatus.NOT_FOR_THIS_REQUEST : missed);
            return;
        }
        if (mayCollapse(asking, lookup)) {
            Flights.Turn turn = scope.refresh().flights().join(lookup.key());
            if (turn instanceof Flights.Turn.Waited) {
                steps.waited();
                Lookup waitedFor = lookUp(asking);
                if (serve(waitedFor, asking, CacheStatus.collapsed(missed))) {
                    return;
                }
                if (earning.isMissing(waitedFor)) {
                    // One of those who waited compares it, and the others wait once more.
                    missed = CacheStatus.UNEARNED;
                    turn = scope.refresh().flights().join(waitedFor.key());
                    if (turn instanceof Flights.Turn.Waited
                            && serve(lookUp(asking), asking, CacheStatus.collapsed(missed))) {
                        return;
                    }
                }
            }
            if (turn instanceof Flights.Turn.Lead lead) {
                flight = lead.flight();
                scope.observations().onRefusal(this::standInNobodysWay);
                // Another render may have landed between our look and our turn.
                if (serve(lookUp(asking), asking, "")) {
                    stored = true;
                    land();
                    return;
                }
            }
        }
        status.set(missed);
        cache.counters().missed(asking.path());
        steps.rendered(missed);
        cache.explain(missed, asking.key());
        record();
    }

    /**
     * Whether this request may wait for another's render. One that took a connection already may hold it, and the render that it
     * waits for may need just that one (KNOWN_BUGS 44).
     */
    private boolean mayCollapse(Visitor asking, Lookup lookup) {
        return !unconfirmed
                && !unheard
                && lookup.key().isShared()
                && asking.mayBeServed()
                && !scope.recording().mayHoldConnection();
    }

    private Comparing record() {
        Comparing noting = new Comparing(scope, policy.identity());
        noting.note();
        comparing = noting;
        Capture started = new Capture(plainResponse, status, cache);
        capture = started;
        response = started.response();
        if (flight != null) {
            started.response().onHopeless(this::standInNobodysWay);
        }
        scope.attributes().enter();
        return noting;
    }

    /** What records the page; null when nothing does. */
    @Nullable
    CapturingResponse recorded() {
        return capture == null ? null : capture.response();
    }

    /** The servlet returned or threw. */
    void left(@Nullable Throwable thrown) {
        AsyncPhase going = scope.async().phase();
        if (going == null) {
            leave(thrown, false);
            return;
        }
        synchronized (going) {
            leave(thrown, going.isOpen());
            going.inside(false);
        }
    }

    private void leave(@Nullable Throwable thrown, boolean open) {
        left = true;
        scope.leftBoundary();
        status.release();
        Capture recorded = capture;
        if (recorded == null) {
            return;
        }
        scope.attributes().leave();
        if (thrown != null) {
            recorded.spoil();
        }
        Departure before = departure;
        if (before == null) {
            departure = departure(thrown);
        } else if (!open) {
            departure = before.completed(request, scope, policy.identity(), wanted(), false);
        }
        if (open) {
            recorded.leave();
            // A stream of events may be open for hours, and whoever asks for it is to be answered: nobody waits
            // for what others go on with, and each who asks has it rendered for himself.
            land(true);
        } else {
            recorded.end(scope.async().phase() != null || !request.isAsyncStarted());
        }
    }

    /** Something failed: the page is not kept. */
    void spoil() {
        if (capture != null) {
            capture.spoil();
        }
    }

    boolean isLeft() {
        return left;
    }

    /** Whether it is a filter that is running now. */
    boolean isFilterInside() {
        return filter != null && !left;
    }

    /** Whether it is this filter. */
    boolean isBy(Object entered) {
        return filter == entered;
    }

    /** Whether the visitor has a session, of whatever kind. */
    boolean isInSession() {
        Visitor asked = visitor;
        return asked != null && !asked.session().id().isEmpty();
    }

    /** The filter that was the boundary passed the request on: what it leads to is another page, or none. */
    void passOn() {
        left = true;
        status.drop();
        if (capture != null) {
            capture.spoil();
            capture = null;
        }
        scope.attributes().passOn();
        land();
    }

    /** The request as it was when the boundary was entered, if the given one is only the observed form of it. */
    Object unobserved(Object given) {
        return given instanceof ObservingRequest observing && observing.getRequest() == request ? request : given;
    }

    /** The same with the response and its recording. */
    Object unrecorded(Object given) {
        return given == response ? plainResponse : given;
    }

    /** The page will be completed by other threads. */
    void goOn() {
        if (capture != null) {
            capture.goOn(scope);
        }
    }

    /** The filters are left, and what they set on their way out stands on the answer that others go on with. */
    void filtersLeft() {
        if (capture != null) {
            capture.leaveFilters();
        }
    }

    /** The answer is complete, and a thread says so that is outside of the boundary, and of the filters that know who asks. */
    void finishElsewhere() {
        Capture recorded = capture;
        Departure before = departure;
        if (recorded == null) {
            return;
        }
        if (before != null) {
            departure = before.completed(request, scope, policy.identity(), wanted(), true);
        }
        recorded.end(true);
    }

    /** The response to write to in order to be recorded, where the application goes on with this one. */
    ServletResponse recorded(ServletResponse given) {
        return capture == null ? given : capture.over(given);
    }

    /** Null when nothing will be kept anyway. */
    private @Nullable Departure departure(@Nullable Throwable thrown) {
        Recording recording = scope.recording();
        if (visitor == null
                || thrown != null
                || recording.hasWritten()
                || recording.isDatabaseFailed()
                || (capture != null && capture.response().isGivenUp())) {
            return null;
        }
        return Departure.of(request, scope, policy.identity(), wanted());
    }

    /** The request for people; null when it was no candidate. */
    @Nullable
    String words() {
        Visitor asked = visitor;
        return asked == null ? null : "GET " + asked.path();
    }

    /** The inputs by which the page may be told from its variants. */
    private Set<Input> wanted() {
        Set<Input> wanted = new HashSet<>(scope.observations().inputs());
        Visitor asked = visitor;
        if (asked != null) {
            wanted.addAll(cache.inputsOf(asked.key()));
        }
        return wanted;
    }

    /** The scope ends: judge and keep what was recorded. */
    void publish(HttpServletResponse outermost, boolean regular) {
        if (served != null
                && servedKey != null
                && scope.isEmbedded()
                && !served.forms().embedded()) {
            cache.foundEmbedded(servedKey, served);
        }
        Replay replay = scope.replay();
        if (replay != null && mismatched) {
            replay.end(RefreshOutcome.MISMATCH);
        }
        Capture recorded = capture;
        Visitor asked = visitor;
        Comparing noted = comparing;
        if (recorded == null || asked == null || noted == null) {
            return;
        }
        RenderedResponse rendered = recorded.rendered(
                outermost,
                regular,
                scope.isSessionExchanged(),
                asked,
                departure,
                earning.client(),
                noted.noted(),
                scope);
        PageKey key = asked.key();
        if (replay != null && rendered.addressRead()) {
            // What was read is this machine's address and not the client's.
            replay.end(RefreshOutcome.ADDRESS_READ);
            return;
        }
        if (rendered.status() == HttpServletResponse.SC_OK) {
            scope.flashNames().learn(scope.session().readAndRemoved());
        }
        // What the client has already was not rendered: nothing is known of the page.
        unknown = rendered.status() == HttpServletResponse.SC_NOT_MODIFIED;
        Verdict verdict = cache.publish(
                key,
                asked.path(),
                this,
                rendered,
                recorded.check(rendered.body(), departure, outermost),
                scope.recording());
        stored = verdict instanceof Verdict.Stored;
        if (replay != null) {
            replay.end(ReplayVerdict.of(verdict));
        } else if (stored) {
            scope.refresh().refresher().rendered(key);
            scope.refresh().flights().stored(key);
        }
        if (!noted.compared(rendered, asked.path(), verdict)) {
            status.refine(outermost, verdict);
        }
        String reason = "";
        if (verdict instanceof Verdict.Refused refused) {
            RefusalDetail detail =
                    RefusalDetail.of(refused.reason(), rendered, scope.observations(), recorded.found(), outermost);
            cache.refusedFor(asked.path(), refused.reason(), detail.text(), detail.name());
            reason = detail.text();
        }
        steps.judged(verdict, reason, asked, scope);
        cache.explain(CacheStatus.described(verdict) + (reason.isEmpty() ? "" : " (" + reason + ")"), key);
    }

    /** The memory of a recording is given back, whatever became of the page. */
    void release() {
        if (capture != null) {
            capture.release();
        }
        if (comparing != null) {
            comparing.end();
        }
    }

    /** Those who wait for this render need not wait any longer, whatever became of it. */
    void land() {
        land(stored || unknown);
    }

    /**
     * The page will not be kept as far as can be told by now: those who wait for it render it themselves, at the same time as
     * this request and not after it.
     */
    void standInNobodysWay() {
        land(false);
    }

    private void land(boolean storedOrUnknown) {
        Flights.Flight mine = flight;
        if (mine != null) {
            flight = null;
            mine.land(storedOrUnknown);
        }
    }

    @Override
    public String valueOf(Input input) {
        Departure left = departure;
        if (left == null) {
            return InputValues.of(input, request, scope, policy.identity());
        }
        String value = left.values().get(input);
        return value == null ? late(input) : value;
    }

    /** An input that was read, or that another request added to the rule, after the boundary was left. */
    private String late(Input input) {
        return switch (input.kind()) {
            case HEADER, QUERY, ADDRESS, HOST, PORT -> InputValues.of(input, request, scope, policy.identity());
            // Who could have answered is gone. No request has this value, so that nobody is given the page.
            case ROLE, SESSION, ATTRIBUTE -> "\0late";
        };
    }
}
