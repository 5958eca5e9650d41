package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What crosses the boundary in attributes of the request: inwards what filters set and the page reads, outwards what the page sets
 * and filters read. Used by one thread at a time.
 */
final class RequestAttributes {
    private static final int MAX_LEFT = 64;

    private final Object scope;
    private final Observations observations;
    private @Nullable Set<String> setInside;
    private Map<String, String> atEntry = new HashMap<>(4);
    private boolean inside;
    private boolean passed;
    private boolean parallel;

    RequestAttributes(Object scope, Observations observations) {
        this.scope = scope;
        this.observations = observations;
    }

    /** The boundary is entered, and the page is to be recorded. */
    void enter() {
        inside = true;
    }

    /** From now on other threads render as well. */
    void goParallel() {
        if (setInside != null) {
            setInside = Collections.synchronizedSet(setInside);
        } else {
            setInside = Collections.synchronizedSet(new LinkedHashSet<>());
        }
        atEntry = new ConcurrentHashMap<>(atEntry);
        parallel = true;
    }

    /** The boundary is left. */
    void leave() {
        passed = inside;
        inside = false;
    }

    /** What was entered as a boundary passed the request on: whatever was set until now was set outside of the boundary to come. */
    void passOn() {
        inside = false;
        passed = false;
        setInside = null;
        atEntry.clear();
    }

    /** @param request on which it is about to be set or removed */
    void set(String name, ServletRequest request) {
        if ((inside || isElsewhere()) && name != null && !observations.isSilent()) {
            if (setInside == null) {
                setInside = new LinkedHashSet<>();
            }
            if (setInside.add(name)) {
                atEntry.computeIfAbsent(name, unread -> described(unseen(unread, request)));
            }
        }
    }

    private @Nullable Object unseen(String name, ServletRequest request) {
        observations.silence();
        try {
            return request.getAttribute(name);
        } finally {
            observations.listen();
        }
    }

    void read(String name, @Nullable Object value) {
        if ((!inside && !passed) || name == null || observations.isSilent()) {
            return;
        }
        if (inside || isElsewhere()) {
            readInside(name, value);
        } else if (value != null
                && isSetInside(name)
                && !AttributeNames.isFrameworks(name)
                && ImmutableValues.describe(value) == null) {
            observations.refuse(Refusal.OUTER_ATTRIBUTE, described(name, value), name);
        }
    }

    /** Whether a thread reads that no filter of this request runs on: it renders. */
    private boolean isElsewhere() {
        if (!parallel) {
            return false;
        }
        Recording running = Recording.current();
        return running == null || running.owner() != scope;
    }

    private boolean isSetInside(String name) {
        return setInside != null && setInside.contains(name);
    }

    private void readInside(String name, @Nullable Object value) {
        if (isSetInside(name)) {
            return;
        }
        if (AttributeNames.isToken(name)) {
            if (value != null) {
                observations.refuse(Refusal.CSRF, described(name, value), name);
            }
        } else if (!AttributeNames.isFrameworks(name)) {
            if (ImmutableValues.describe(value) == null) {
                observations.refuseReading(Refusal.REQUEST_ATTRIBUTE, described(name, value), name);
            } else {
                atEntry.putIfAbsent(name, described(value));
                observations.read(new Input(Input.Kind.ATTRIBUTE, name));
            }
        }
    }

    private static String described(String name, @Nullable Object value) {
        return "attribute " + name + " ("
                + (value == null ? "none" : value.getClass().getName()) + ")";
    }

    /** Attributes that the page left and that can be set again, for filters that read them. */
    List<Page.Attribute> left(HttpServletRequest request) {
        List<Page.Attribute> left = new ArrayList<>(4);
        observations.silence();
        try {
            String route = ObservedRoute.of(request);
            if (route != null) {
                left.add(new Page.Attribute(ObservedRoute.ATTRIBUTE, route));
            }
            if (setInside == null) {
                return left;
            }
            for (String name : setInside.toArray(new String[0])) {
                Object value = request.getAttribute(name);
                if (value != null && left.size() < MAX_LEFT && ImmutableValues.isOfTheJdk(value)) {
                    left.add(new Page.Attribute(name, value));
                }
            }
        } finally {
            observations.listen();
        }
        return left;
    }

    /** Sets again what a page left. */
    static void restore(Page page, HttpServletRequest request) {
        for (Page.Attribute attribute : page.attributes()) {
            if (attribute.name().equals(ObservedRoute.ATTRIBUTE)) {
                ObservedRoute.tell(request, attribute.value());
            } else {
                request.setAttribute(attribute.name(), attribute.value());
            }
        }
    }

    /** The value of an attribute as an input: what stood there when the boundary was entered, whatever the page made of it. */
    String valueOf(String name, HttpServletRequest request) {
        String known = atEntry.get(name);
        return known == null ? described(request.getAttribute(name)) : known;
    }

    private static String described(@Nullable Object value) {
        if (value == null) {
            return Input.ABSENT;
        }
        String described = ImmutableValues.describe(value);
        // A page that read it would have been refused: all that are stored under this have not.
        return described == null ? "\0unknown" : described;
    }
}
