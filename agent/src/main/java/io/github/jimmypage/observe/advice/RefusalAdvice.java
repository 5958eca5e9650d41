package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RefusalNotes;
import io.github.jimmypage.config.Patterns;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths whose pages are refused most of the time, why, and what helps. Without state; thread-safe. */
final class RefusalAdvice {
    static final String KIND = "refusal";

    private static final long LEAST_REFUSALS = 10;
    private static final int MOST_NAMED = 3;
    private static final int MOST = 20;

    /** What attributes and their classes are called that hold who somebody is, what he may do or what he chose. */
    private static final List<String> OF_SOMEBODY = List.of(
            "user",
            "account",
            "principal",
            "auth",
            "security",
            "login",
            "customer",
            "cart",
            "basket",
            "tenant",
            "role",
            "permission");

    private RefusalAdvice() {}

    /** Paths that are refused for the same. */
    private record About(
            Refusal reason, String detail, @Nullable String name) {}

    static void addTo(List<Advice> advice, RefusalNotes notes, Settings settings) {
        Map<About, List<RefusalNotes.Note>> groups = new LinkedHashMap<>();
        for (RefusalNotes.Note note : notes.all()) {
            boolean named = !note.path().equals(RefusalNotes.OTHERS);
            if (named && note.count() >= LEAST_REFUSALS && note.count() > note.stored() && mayHelp(note.reason())) {
                groups.computeIfAbsent(new About(note.reason(), note.detail(), note.name()), about -> new ArrayList<>())
                        .add(note);
            }
        }
        List<Map.Entry<About, List<RefusalNotes.Note>>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort(
                Comparator.comparingLong((Map.Entry<About, List<RefusalNotes.Note>> group) -> count(group.getValue()))
                        .reversed());
        for (Map.Entry<About, List<RefusalNotes.Note>> group : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            advice.add(of(group.getKey(), group.getValue(), settings));
        }
    }

    private static long count(List<RefusalNotes.Note> notes) {
        return notes.stream().mapToLong(RefusalNotes.Note::count).sum();
    }

    /** Whether there is anything to be done about it. The others are what pages are, or are to be. */
    private static boolean mayHelp(Refusal reason) {
        return switch (reason) {
            case SESSION_STATE,
                    REQUEST_ATTRIBUTE,
                    OUTER_ATTRIBUTE,
                    SET_COOKIE,
                    NO_STORE,
                    VARY,
                    CSRF,
                    SECRET,
                    VARIANTS,
                    NO_DATABASE,
                    CONTENT_TYPE,
                    TOO_LARGE -> true;
            case STATUS, FLASH, NOT_SHARED, WROTE, DATABASE_ERROR, INCOMPLETE, QUARANTINED -> false;
        };
    }

    private static Advice of(About about, List<RefusalNotes.Note> notes, Settings settings) {
        notes.sort(
                Comparator.comparingLong(RefusalNotes.Note::count).reversed().thenComparing(RefusalNotes.Note::path));
        List<String> paths = notes.stream().map(RefusalNotes.Note::path).toList();
        String text = Words.named(paths, MOST_NAMED) + (paths.size() == 1 ? " is" : " are") + " refused for "
                + about.reason().label() + (about.detail().isEmpty() ? "" : ": " + about.detail()) + " ("
                + Words.counted(count(notes), "time") + "). ";
        return switch (about.reason()) {
            case SESSION_STATE -> ofAttribute(text, about, settings);
            case REQUEST_ATTRIBUTE, OUTER_ATTRIBUTE ->
                new Advice(
                        KIND,
                        text
                                + "Nobody can tell whether an object of this class is still the same. Where an immutable value does (text, a"
                                + " number, an enum, a record of these) the page can be kept for each value",
                        null);
            case SET_COOKIE ->
                new Advice(
                        KIND,
                        text
                                + "A page that gives its client a cookie or a session is made for this client alone. Set it only for those who"
                                + " have none yet, or on another path",
                        null);
            case NO_STORE ->
                new Advice(
                        KIND,
                        text
                                + "The application forbids to keep these pages, or each client's for another one. If it need not, let it send"
                                + " another Cache-Control, max-age for instance",
                        null);
            case VARY ->
                new Advice(
                        KIND,
                        text
                                + "Where the application names the headers that it really reads, each of them makes a variant",
                        null);
            case CSRF ->
                new Advice(
                        KIND,
                        text
                                + "Such a value is good for one client only. Pages without a form need none; for others it may be fetched apart",
                        null);
            case SECRET ->
                new Advice(
                        KIND,
                        text + "A page in which it stands is this client's alone: let it not write what it was sent",
                        null);
            case VARIANTS -> ofVariants(text, about.name(), settings);
            case NO_DATABASE ->
                new Advice(
                        KIND,
                        text
                                + "Nothing of these pages was seen to come out of the database, so no write makes them stale. They can be kept"
                                + " all the same, if it is enough that they are as old as jimmypage.cache.seconds at most",
                        SettingLine.adding(
                                Setting.CACHE_INCLUDE,
                                settings.get(Setting.CACHE_INCLUDE).texts(),
                                paths));
            case CONTENT_TYPE ->
                new Advice(
                        KIND,
                        text + "If pages of this type come out of the database, name it",
                        about.name() == null
                                ? null
                                : SettingLine.adding(
                                        Setting.CACHE_CONTENT_TYPES,
                                        settings.get(Setting.CACHE_CONTENT_TYPES)
                                                .texts(),
                                        List.of(about.name())));
            case TOO_LARGE ->
                new Advice(
                        KIND,
                        text + "Larger pages can be kept, at the cost of room for others",
                        SettingLine.of(
                                Setting.CACHE_MAX_PAGE_BYTES,
                                Long.toString(2 * settings.get(Setting.CACHE_MAX_PAGE_BYTES))));
            case STATUS, FLASH, NOT_SHARED, WROTE, DATABASE_ERROR, INCOMPLETE, QUARANTINED ->
                new Advice(KIND, text, null);
        };
    }

    private static Advice ofAttribute(String text, About about, Settings settings) {
        String name = about.name();
        if (name == null) {
            return new Advice(
                    KIND,
                    text + "What is done to the session on the way to a page is lost where the page is served",
                    null);
        }
        if (Words.containsAny(name, OF_SOMEBODY) || Words.containsAny(about.detail(), OF_SOMEBODY)) {
            return new Advice(
                    KIND,
                    text
                            + "It looks like something of one client, so it is not to be called harmless: a page that shows it would be"
                            + " shown to others. Where an immutable value stands in its place the page can be kept for each value",
                    null);
        }
        Patterns harmless = settings.get(Setting.IDENTITY_HARMLESS_ATTRIBUTES);
        return new Advice(
                KIND,
                text
                        + "If no page depends on this attribute, and it matters to nobody that it is not touched when a page is served, name"
                        + " it. It is a promise: a page that does show it would be shown to others. An immutable value in its place"
                        + " needs no promise",
                SettingLine.adding(Setting.IDENTITY_HARMLESS_ATTRIBUTES, harmless.texts(), List.of(name)));
    }

    private static Advice ofVariants(String text, @Nullable String header, Settings settings) {
        int most = settings.get(Setting.CACHE_MAX_VARIANTS);
        if (header == null) {
            return new Advice(
                    KIND,
                    text
                            + "More variants can be kept, at the cost of room; if what tells them apart makes no difference to any page, it"
                            + " is better not to read it",
                    SettingLine.of(Setting.CACHE_MAX_VARIANTS, Integer.toString(2 * most)));
        }
        return new Advice(
                KIND,
                text + "More variants can be kept (jimmypage.cache.max-variants is " + most + "). If the header "
                        + header
                        + " is read without making a difference to any page, name it. It is a promise: a page that does depend on it"
                        + " would be shown to the wrong ones",
                SettingLine.adding(
                        Setting.VARY_IGNORE_HEADERS,
                        settings.get(Setting.VARY_IGNORE_HEADERS).texts(),
                        List.of(header)));
    }
}
