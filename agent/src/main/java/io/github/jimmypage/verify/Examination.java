package io.github.jimmypage.verify;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestTraits;
import io.github.jimmypage.log.OnceLog;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in what two answers differ, and makes a guess at why. Immutable; thread-safe.
 *
 * <p>Text is shown of pages that belong to nobody and of which both were rendered for the same client, and there only where what
 * differs is of a kind that tells of nobody ({@link Cause#mayBeTold}): a page that should be the same for all and shows somebody's
 * name is what this looks for.
 */
final class Examination {
    private final List<String> ignored;
    private final Masks masks;

    /**
     * Compiles what is to be left out.
     *
     * @param ignored regular expressions
     * @param slow hears of those that take too long
     */
    Examination(List<String> ignored, OnceLog slow) {
        this.ignored = ignored;
        this.masks = Masks.of(ignored, slow);
    }

    boolean ignores(List<String> expressions) {
        return ignored.equals(expressions);
    }

    /**
     * Looks at two answers.
     *
     * @param nowMillis since 1970
     * @return null when nothing differs that is not masked
     */
    @Nullable
    Mismatch of(Case found, long nowMillis) {
        RenderedResponse rendered = found.rendered();
        Page page = found.page();
        if (found.part() == Part.STATUS) {
            return told(found.part(), Cause.UNKNOWN, "status " + rendered.status() + " instead of 200");
        }
        Refusal effect = Comparison.effect(found.verdict());
        if (effect != null) {
            return told(Part.EFFECT, Cause.EFFECT, "did what a hit leaves out (" + effect.label() + ")");
        }
        if (!Comparison.hasSameType(page, rendered)) {
            return told(Part.TYPE, Cause.UNKNOWN, "another content type or language");
        }
        Evidence evidence = evidence(found, nowMillis);
        Mismatch header = header(page, rendered, evidence);
        byte[] body = rendered.body();
        if (header != null || body == null) {
            return header;
        }
        String stored = masks.applied(BodyText.of(page.body(), page.contentType()));
        String now = masks.applied(BodyText.of(body, rendered.contentType()));
        if (stored.equals(now)) {
            return null;
        }
        Guess guess = Guesser.guess(stored, now, evidence);
        return new Mismatch(
                Part.BODY,
                guess,
                "body, " + Excerpt.position(stored, now),
                mayBeShown(found, guess.cause(), evidence) ? Excerpt.lines(stored, now, guess.cause()) : "");
    }

    private static boolean mayBeShown(Case found, Cause cause, Evidence evidence) {
        return found.wouldBe().key().isShared() && cause.mayBeTold(evidence.sameClient());
    }

    private static Mismatch told(Part part, Cause cause, String words) {
        return new Mismatch(part, new Guess(cause, words), part.name().toLowerCase(Locale.ROOT), "");
    }

    private static Evidence evidence(Case found, long nowMillis) {
        RequestTraits before = found.page().traits();
        RequestTraits now = found.rendered().traits();
        return new Evidence(
                before == null || now == null ? List.of() : now.differing(before),
                found.wouldBe().traits(),
                found.page().client() == found.rendered().client(),
                nowMillis);
    }

    /** The name of a header that differs is told, its value never. */
    private @Nullable Mismatch header(Page page, RenderedResponse rendered, Evidence evidence) {
        List<String> stored = Comparison.lines(page.headers());
        List<String> now = Comparison.lines(rendered.headers());
        String one = masks.applied(String.join("\n", stored));
        String other = masks.applied(String.join("\n", now));
        if (one.equals(other)) {
            return null;
        }
        Guess guess = Guesser.guess(one, other, evidence);
        return new Mismatch(Part.HEADER, guess, "header " + nameOfDifferent(stored, now), "");
    }

    private static String nameOfDifferent(List<String> stored, List<String> now) {
        for (String line : now) {
            if (!stored.contains(line)) {
                return name(line);
            }
        }
        for (String line : stored) {
            if (!now.contains(line)) {
                return name(line);
            }
        }
        return "set more than once";
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':'));
    }
}
