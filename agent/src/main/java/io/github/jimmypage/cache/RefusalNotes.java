package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Why pages of which path were refused, how often, and the last time for what: names of attributes, cookies and headers, and classes;
 * never a value that is somebody's.
 *
 * <p>Bounded in paths and in the length of what is kept; further paths are noted together. Thread-safe.
 */
public final class RefusalNotes {
    /** Where paths are noted for which there is no more room. */
    public static final String OTHERS = "(other paths)";

    private static final int MAX_PATHS = 500;
    private static final int MAX_CHARS = 200;

    private final Map<String, OfPath> paths = new ConcurrentHashMap<>();
    private final OfPath others = new OfPath(OTHERS);

    /**
     * Pages of one path that were refused for one reason.
     *
     * @param path with the context path
     * @param reason of the refusal
     * @param detail of the last of them, in words; empty for none
     * @param name of the attribute, cookie or header that the last of them was about, or the media type; null for none
     * @param count how many
     * @param stored how many pages of the path were stored since its first refusal, whatever its reason
     */
    public record Note(
            String path,
            Refusal reason,
            String detail,
            @Nullable String name,
            long count,
            long stored) {}

    private static final class OfPath {
        private final String path;
        private final Map<Refusal, Note> byReason = new EnumMap<>(Refusal.class);
        private @Nullable Refusal last;
        private long stored;

        OfPath(String path) {
            this.path = path;
        }

        synchronized void refused(Refusal reason, String detail, @Nullable String name) {
            Note before = byReason.get(reason);
            byReason.put(reason, new Note(path, reason, detail, name, before == null ? 1 : before.count() + 1, 0));
            last = reason;
        }

        synchronized void stored() {
            stored++;
        }

        synchronized @Nullable Note last() {
            Note note = last == null ? null : byReason.get(last);
            return note == null ? null : completed(note);
        }

        synchronized void addTo(List<Note> notes) {
            for (Note note : byReason.values()) {
                notes.add(completed(note));
            }
        }

        private Note completed(Note note) {
            return new Note(path, note.reason(), note.detail(), note.name(), note.count(), stored);
        }
    }

    RefusalNotes() {}

    /**
     * A page was refused.
     *
     * @param path with the context path
     * @param detail what it was about, in words without values that are somebody's; empty where there is nothing to say
     * @param name of the attribute, cookie, header or media type that it was about; null for none
     */
    void refused(String path, Refusal reason, String detail, @Nullable String name) {
        of(path, reason == Refusal.STATUS ? MAX_PATHS / 2 : MAX_PATHS)
                .refused(reason, cut(detail), name == null ? null : cut(name));
    }

    /** A page was stored. */
    void stored(String path) {
        OfPath noted = paths.get(path);
        if (noted != null) {
            noted.stored();
        }
    }

    /** @param most places that may be taken: who asks for what is not there must not take those of all that is there */
    private OfPath of(String path, int most) {
        OfPath present = paths.get(path);
        if (present != null) {
            return present;
        }
        if (paths.size() >= most || path.length() > MAX_CHARS) {
            return others;
        }
        OfPath added = new OfPath(path);
        OfPath before = paths.putIfAbsent(path, added);
        return before == null ? added : before;
    }

    /** The last refusal of a page of this path; null for none that is known. */
    public @Nullable Note lastOf(String path) {
        OfPath noted = path.equals(OTHERS) ? others : paths.get(path);
        return noted == null ? null : noted.last();
    }

    /** All that is noted; a copy in no particular order. */
    public List<Note> all() {
        List<Note> notes = new ArrayList<>();
        for (OfPath noted : paths.values()) {
            noted.addTo(notes);
        }
        others.addTo(notes);
        return notes;
    }

    /** Names come from the application and from clients: one must not forge a line of a log, nor fill memory. */
    private static String cut(String text) {
        StringBuilder cut = new StringBuilder(Math.min(text.length(), MAX_CHARS));
        for (int i = 0; i < text.length() && i < MAX_CHARS; i++) {
            char c = text.charAt(i);
            cut.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c);
        }
        return cut.toString();
    }
}
