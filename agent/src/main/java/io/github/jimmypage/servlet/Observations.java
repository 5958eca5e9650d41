package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was seen to be read of one request and its session, from the outermost filter on. It adds to what tells pages apart and
 * never takes away: what is not read may still make a difference.
 *
 * <p>Used by one thread at a time.
 */
final class Observations {
    private static final Input QUERY = new Input(Input.Kind.QUERY, "");

    private final IdentityPolicy policy;
    private @Nullable List<Input> inputs;
    private @Nullable Refusal deed;
    private @Nullable Refusal reading;
    private String reason = "";
    private @Nullable String name;
    private @Nullable Runnable onRefusal;
    private boolean addressRead;
    private int silent;
    /** How deep each thread is silent, once there are several; also the lock for what they note. */
    private @Nullable Map<Thread, Integer> parallel;

    Observations(IdentityPolicy policy) {
        this.policy = policy;
    }

    IdentityPolicy policy() {
        return policy;
    }

    /** From now on several threads may read, each of which was started or told after this call. */
    void goParallel() {
        if (parallel == null) {
            Map<Thread, Integer> depths = new ConcurrentHashMap<>(4);
            if (silent > 0) {
                depths.put(Thread.currentThread(), silent);
            }
            parallel = depths;
        }
    }

    /** From now on it is the agent that looks, on this thread. Ends with {@link #listen} there; may be nested. */
    void silence() {
        Map<Thread, Integer> depths = parallel;
        if (depths == null) {
            silent++;
        } else {
            depths.merge(Thread.currentThread(), 1, Integer::sum);
        }
    }

    /** Ends what {@link #silence} began. */
    void listen() {
        Map<Thread, Integer> depths = parallel;
        if (depths == null) {
            silent--;
        } else {
            depths.computeIfPresent(Thread.currentThread(), (thread, depth) -> depth > 1 ? depth - 1 : null);
        }
    }

    boolean isSilent() {
        Map<Thread, Integer> depths = parallel;
        return depths == null ? silent > 0 : depths.containsKey(Thread.currentThread());
    }

    void headerRead(@Nullable String name) {
        if (name != null && !isSilent()) {
            Input input = policy.inputOf(name);
            if (input != null) {
                read(input);
            }
        }
    }

    /** The query as a whole, or a parameter that the key ignores. */
    void queryRead() {
        read(QUERY);
    }

    void addressRead(Input.Kind what) {
        addressRead |= read(new Input(what, ""));
    }

    /** Notes what is read, and tells whether it counts: not when the agent reads, or somebody known to make nothing of it. */
    boolean read(Input input) {
        if (isSilent()) {
            return false;
        }
        Object lock = parallel;
        if (lock == null) {
            return add(input);
        }
        synchronized (lock) {
            return add(input);
        }
    }

    private boolean add(Input input) {
        if (inputs != null && inputs.contains(input)) {
            return true;
        }
        if (NoiseReaders.isReading(input)) {
            return false;
        }
        if (inputs == null) {
            inputs = new ArrayList<>(8);
        }
        inputs.add(input);
        return true;
    }

    /** Something was done after which the page may not be kept; the first reason counts. */
    void refuse(Refusal because, String explained) {
        refuse(because, explained, null);
    }

    /** @param about the attribute that it was done to; null for none */
    void refuse(Refusal because, String explained, @Nullable String about) {
        if (deed == null) {
            deed = because;
            reason = explained;
            name = about;
            Runnable told = onRefusal;
            if (told != null) {
                told.run();
            }
        }
    }

    /** Whoever wants to know, as soon as it happens, that something was done after which the page may not be kept. */
    void onRefusal(Runnable told) {
        onRefusal = told;
    }

    /** Something was read that nobody can follow: the page may not be kept unless the settings say whose it is. */
    void refuseReading(Refusal because, String explained, String about) {
        if (reading == null) {
            reading = because;
            if (deed == null) {
                reason = explained;
                name = about;
            }
        }
    }

    /** Each once. */
    List<Input> inputs() {
        Object lock = parallel;
        if (lock == null) {
            return copied();
        }
        synchronized (lock) {
            return copied();
        }
    }

    private List<Input> copied() {
        return inputs == null ? List.of() : List.copyOf(inputs);
    }

    /**
     * Why the page may not be kept, or null.
     *
     * @param declared whether the settings say for whom the path's pages are, which outweighs what they read
     */
    @Nullable
    Refusal refusal(boolean declared) {
        return deed != null || declared ? deed : reading;
    }

    /** What the refusal is about: a name and a type, no value. */
    String reason() {
        return reason;
    }

    /** The attribute that it is about; null for none. */
    @Nullable
    String name() {
        return name;
    }

    /** Whether anything but a known noise reader asked where the client is. */
    boolean isAddressRead() {
        return addressRead;
    }
}
