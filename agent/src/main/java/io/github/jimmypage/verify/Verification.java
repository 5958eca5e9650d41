package io.github.jimmypage.verify;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.config.Mode;
import io.github.jimmypage.config.Share;
import io.github.jimmypage.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;

/** Decides which hits are compared instead of served, and takes what came of it. Thread-safe. */
public final class Verification {
    private static final int MAX_PATHS = 1_000;

    private final PageCache cache;
    private final Examiner examiner;
    private final TraitNames traitNames = new TraitNames();
    private final Underway underway;
    private volatile VerifyPolicy policy;
    private volatile int samplePerMillion;

    public Verification(PageCache cache, VerifyPolicy policy) {
        this(cache, policy, Log.of(Verification.class));
    }

    Verification(PageCache cache, VerifyPolicy policy, Logger log) {
        this.cache = cache;
        this.examiner = new Examiner(cache, policy, log);
        this.underway = new Underway(cache.ticker());
        this.policy = policy;
        this.samplePerMillion = policy.samplePerMillion();
    }

    static PathRecords newRecords(VerdictCounts counts) {
        return new PathRecords(MAX_PATHS, counts);
    }

    /** To be run by a thread of its own, which it keeps. */
    public Examiner examiner() {
        return examiner;
    }

    /** Takes over changed settings. */
    public void reconfigure(VerifyPolicy changed) {
        policy = changed;
        samplePerMillion = changed.samplePerMillion();
        if (!changed.quarantines()) {
            cache.quarantine().releaseAll();
        }
        examiner.reconfigure(changed);
    }

    /** Whether nothing is served and everything compared. */
    public boolean isAll() {
        return policy.mode() == Mode.VERIFY;
    }

    /** Whether this hit is one of those that are compared. Asked once for each hit. */
    public boolean samples() {
        int share = samplePerMillion;
        return share > 0 && ThreadLocalRandom.current().nextInt(Share.ALL) < share;
    }

    /** Whether this page may be rendered to be compared now; its request tells when it is over. */
    public boolean begins(PageKey key) {
        return underway.begins(key);
    }

    /** A request that rendered a page to compare it is over. */
    public void ended(PageKey key) {
        underway.ended(key);
    }

    /**
     * Whether what requests bring along is to be noted, so that a guess can name it. In mode {@code verify} alone: it takes time for
     * each page that is stored and memory for as long as it is, and of the mismatches of a share of the hits it is enough to know that
     * they are.
     */
    public boolean notesTraits() {
        return isAll();
    }

    /** Names of what requests bring along. */
    public TraitNames traitNames() {
        return traitNames;
    }

    /** The first page of a path for another client came out differently: each client has its own from now on. */
    public void foundPersonal(String path) {
        examiner.records().ofDifferent(path).personal();
    }

    /**
     * Compares what would have been served with what was rendered.
     *
     * @param path for path patterns
     * @param recording of the scope that rendered
     * @param verdict on what was rendered
     */
    public void compare(WouldBe wouldBe, String path, RenderedResponse rendered, Recording recording, Verdict verdict) {
        PathRecord record = examiner.records().of(path);
        Part part = Comparison.difference(wouldBe.page(), rendered, verdict);
        if (recording.isDatabaseFailed() || Comparison.saysNothing(wouldBe.page(), rendered, verdict)) {
            record.undecided();
        } else if (wouldBe.stale()) {
            record.stale(part == null);
        } else if (part == null) {
            record.same();
        } else if (isProof(wouldBe, recording, part)) {
            boolean declaredShared = cache.policy().identity().isShared(path);
            if (!examiner.add(new Case(
                    wouldBe,
                    path,
                    rendered,
                    verdict,
                    part,
                    declaredShared,
                    cache.ticker().nanos()))) {
                record.dropped();
            }
        } else {
            record.undecided();
        }
    }

    /** Its own write moves the generation on, and is what is looked for. While nothing is known of other JVMs, they may have written. */
    private boolean isProof(WouldBe wouldBe, Recording recording, Part part) {
        return cache.isConfirmed()
                && cache.isOfSameState(wouldBe.key(), wouldBe.page(), recording)
                && (part == Part.EFFECT
                        || cache.generation().current() == wouldBe.page().generation());
    }

    /**
     * Lets the pages of a path be kept again; what was found of them until now is not held against them.
     *
     * @param path with the context path
     * @return whether it was in quarantine
     */
    public boolean release(String path) {
        examiner.drop(path);
        return cache.quarantine().release(path);
    }

    /** How many comparisons came to which verdict. */
    public VerdictCounts counts() {
        return examiner.counts();
    }

    /** What came of comparing since the mode or what is masked was changed, by path. */
    public List<PathFinding> findings() {
        List<PathFinding> findings = new ArrayList<>();
        for (PathRecord.Snapshot snapshot : examiner.records().snapshots()) {
            findings.add(PathFinding.of(snapshot));
        }
        return findings;
    }

    /** What came of comparing since the mode or what is masked was changed, in words and without text of pages. */
    public String report() {
        VerifyPolicy rules = policy;
        return Report.of(
                examiner.records().snapshots(),
                rules.mode(),
                rules.mode() == Mode.ON ? cache.quarantine().size() : 0);
    }
}
