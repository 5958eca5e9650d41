package io.github.jimmypage.servlet;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.servlet.spi.SessionObserver;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the running scope does to sessions. What it reads of immutable values stands in the identity; what it reads of others, or
 * changes, is a reason not to keep the page. Used by one thread at a time.
 */
final class SessionWatch implements SessionObserver {
    private static final Input ID = new Input(Input.Kind.SESSION, SessionInputs.ID);
    private static final Input NEW = new Input(Input.Kind.SESSION, SessionInputs.NEW);
    private static final Input CREATED = new Input(Input.Kind.SESSION, SessionInputs.CREATED);
    private static final Input USED = new Input(Input.Kind.SESSION, "used");

    private final RequestScope scope;
    private final Observations observations;
    private final IdentityPolicy policy;
    private Map<String, String> read = Map.of();
    private Set<String> removed = Set.of();
    private boolean unfollowable;

    SessionWatch(RequestScope scope, Observations observations) {
        this.scope = scope;
        this.observations = observations;
        this.policy = observations.policy();
    }

    /** Whether the session was changed, or something of it was read of which nobody can tell whether it is still the same. */
    boolean isUnfollowable() {
        return unfollowable;
    }

    /**
     * Whether everything that was read so far is still what the session holds: another request of the same client may have changed it
     * in between.
     */
    boolean isStillTrue(SessionView now) {
        for (Map.Entry<String, String> one : read.entrySet()) {
            if (!one.getValue().equals(now.valueOf(one.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Names of attributes that were read and then removed: the way of messages that are to be seen once. */
    Set<String> readAndRemoved() {
        return removed;
    }

    @Override
    public void attributeRead(String name, @Nullable Object value) {
        if (observations.isSilent() || SessionView.isHarmless(name, policy)) {
            return;
        }
        if (AttributeNames.isToken(name)) {
            // That there is none is as much a matter of this one session: tokens stand in no identity.
            unfollowable = true;
            observations.refuse(Refusal.CSRF, explained("read", name, value), name);
            return;
        }
        String known = SessionValues.describe(value);
        if (known != null) {
            note(name, known);
            return;
        }
        note(name, SessionValues.UNKNOWN);
        if (!SessionValues.isReadAsNoise(name)) {
            unfollowable = true;
            observations.refuseReading(Refusal.SESSION_STATE, explained("read", name, value), name);
        }
    }

    private void note(String name, String value) {
        if (read.isEmpty()) {
            read = new HashMap<>(4);
        }
        read.putIfAbsent(name, value);
    }

    @Override
    public Object @Nullable [] attributeEntered(Object session, String name) {
        if (observations.isSilent() || SessionView.isHarmless(name, policy)) {
            return null;
        }
        return new Object[] {this, session, name, valueIn(session, name)};
    }

    @Override
    public void attributeLeft(Object[] ticket) {
        String name = (String) ticket[2];
        Object before = ticket[3];
        Object after = valueIn(ticket[1], name);
        if (isSame(before, after)) {
            return;
        }
        if (after == null && read.containsKey(name) && SessionValues.mayBeFlash(name)) {
            if (removed.isEmpty()) {
                removed = new HashSet<>(2);
            }
            removed.add(name);
        }
        unfollowable = true;
        observations.refuse(
                AttributeNames.isToken(name) ? Refusal.CSRF : Refusal.SESSION_STATE,
                explained(after == null ? "removed" : "set", name, after == null ? before : after),
                name);
    }

    /** The same object set again is how an application says that it changed it, if it can be changed at all. */
    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return before == after;
        }
        String described = ImmutableValues.describe(after);
        return described != null && Objects.equals(described, ImmutableValues.describe(before));
    }

    private @Nullable Object valueIn(Object session, String name) {
        observations.silence();
        try {
            return session instanceof HttpSession of ? of.getAttribute(name) : ForeignSessions.valueIn(session, name);
        } catch (IllegalStateException ended) {
            return null;
        } finally {
            observations.listen();
        }
    }

    @Override
    public void sessionEnded() {
        if (!observations.isSilent()) {
            unfollowable = true;
            observations.refuse(Refusal.SET_COOKIE, "session ended");
            scope.sessionEnds();
        }
    }

    @Override
    public void sessionRead(int what) {
        switch (what) {
            case Bridge.SESSION_ID -> observations.read(ID);
            case Bridge.SESSION_NEW -> observations.read(NEW);
            case Bridge.SESSION_CREATED -> observations.read(CREATED);
            case Bridge.SESSION_USED -> {
                if (!observations.isSilent() && !NoiseReaders.isReading(USED)) {
                    unfollowable = true;
                    observations.refuse(Refusal.SESSION_STATE, "read when the session was used last");
                }
            }
            default -> throw new IllegalArgumentException("no such property: " + what);
        }
    }

    private static String explained(String done, String name, @Nullable Object value) {
        String type = value == null ? "" : " (" + value.getClass().getName() + ")";
        return done + " session attribute " + name + type;
    }
}
