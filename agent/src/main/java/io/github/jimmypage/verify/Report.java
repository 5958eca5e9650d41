package io.github.jimmypage.verify;

import io.github.jimmypage.config.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** What came of comparing, in words. Without state; thread-safe. */
final class Report {
    private static final int MOST_NAMED = 10;

    private Report() {}

    /**
     * In one line, without text of pages.
     *
     * @param mode in which the pages were compared
     * @param quarantined paths whose pages are not kept at present
     */
    static String of(List<PathRecord.Snapshot> paths, Mode mode, int quarantined) {
        List<PathRecord.Snapshot> sorted = new ArrayList<>(paths);
        sorted.sort(Comparator.comparingLong(PathRecord.Snapshot::different)
                .reversed()
                .thenComparing(PathRecord.Snapshot::path));
        List<String> parts = new ArrayList<>();
        parts.add(mode == Mode.VERIFY ? safe(sorted) : checked(sorted));
        addNamed(parts, "look at: ", different(sorted));
        addNamed(parts, "each client gets its own pages of: ", personal(sorted));
        addNamed(parts, "differed too often to be looked at: ", dropped(sorted));
        long undecided = sum(sorted, PathRecord.Snapshot::undecided);
        if (undecided > 0) {
            parts.add(undecided + " would prove nothing, since something was written meanwhile or rendering failed");
        }
        long stale = sum(sorted, PathRecord.Snapshot::staleSame) + sum(sorted, PathRecord.Snapshot::staleDifferent);
        if (stale > 0) {
            parts.add("previous pages would have been served " + counted(stale, "time") + ", "
                    + sum(sorted, PathRecord.Snapshot::staleDifferent) + " of them outdated as they may be");
        }
        if (quarantined > 0) {
            parts.add("in quarantine: " + paths(quarantined));
        }
        return String.join("; ", parts);
    }

    private static String safe(List<PathRecord.Snapshot> paths) {
        long clean = paths.stream()
                .filter(path -> path.different() == 0 && path.dropped() == 0 && path.same() > 0)
                .count();
        long same = sum(paths, PathRecord.Snapshot::same);
        long all = same + sum(paths, PathRecord.Snapshot::different);
        if (all == 0) {
            return sum(paths, PathRecord.Snapshot::dropped) == 0
                    ? "nothing was compared yet: no page was asked for again while it was good"
                    : "nothing is safe to switch on yet";
        }
        return (clean == 0 ? "nothing is safe to switch on yet" : "safe to switch on: " + paths(clean)) + " (" + same
                + " of " + all + " pages were what was rendered)";
    }

    private static String checked(List<PathRecord.Snapshot> paths) {
        long same = sum(paths, PathRecord.Snapshot::same);
        long all = same + sum(paths, PathRecord.Snapshot::different);
        if (all == 0 && sum(paths, PathRecord.Snapshot::dropped) > 0) {
            return "no hit that differed could be looked at";
        }
        return all == 0
                ? "no hit was checked"
                : "checked " + counted(all, "hit") + ": " + same + " were what was rendered";
    }

    private static List<String> different(List<PathRecord.Snapshot> paths) {
        List<String> named = new ArrayList<>();
        for (PathRecord.Snapshot path : paths) {
            Mismatch last = path.last();
            if (path.different() > 0 && last != null) {
                named.add(path.path() + " (" + last.words() + "; " + path.different() + " of "
                        + (path.different() + path.same()) + ")");
            }
        }
        return named;
    }

    private static List<String> personal(List<PathRecord.Snapshot> paths) {
        List<String> named = new ArrayList<>();
        for (PathRecord.Snapshot path : paths) {
            if (path.personal()) {
                named.add(path.path());
            }
        }
        return named;
    }

    /** Those of which nothing else is known; of the others it is told already that they differ. */
    private static List<String> dropped(List<PathRecord.Snapshot> paths) {
        List<String> named = new ArrayList<>();
        for (PathRecord.Snapshot path : paths) {
            if (path.dropped() > 0 && path.different() == 0) {
                named.add(path.path());
            }
        }
        return named;
    }

    private static void addNamed(List<String> parts, String about, List<String> named) {
        if (named.isEmpty()) {
            return;
        }
        int most = Math.min(MOST_NAMED, named.size());
        parts.add(about
                + String.join(", ", named.subList(0, most))
                + (named.size() > most ? " and " + (named.size() - most) + " more" : ""));
    }

    private static String paths(long count) {
        return counted(count, "path");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static long sum(List<PathRecord.Snapshot> paths, ToLongFunction<PathRecord.Snapshot> count) {
        return paths.stream().mapToLong(count).sum();
    }
}
