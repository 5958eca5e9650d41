package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The inputs that the pages of a key depend on: named by them in {@code Vary} (RFC 9111, section 4.1), or observed while they were
 * rendered. The pages themselves stand under keys with these inputs' values.
 *
 * <p>It only grows: every page under it has read some of its inputs and nothing else, so that a request with the same values of
 * all of them would have been rendered alike. Thread-safe.
 */
public final class VariantRule implements StoredEntry {
    /** More inputs than this, and a page is none that could be told apart by its inputs. */
    static final int MAX_INPUTS = 64;

    private static final int BYTES_PER_VARIANT = 48;

    private final List<Input> inputs;
    private final int maxVariants;
    private final Set<PageKey> variants = new LinkedHashSet<>();

    private VariantRule(Collection<Input> sorted, int maxVariants) {
        this.inputs = List.copyOf(sorted);
        this.maxVariants = maxVariants;
    }

    /** @param maxVariants how many pages may stand under it; expected and not enforced here */
    static VariantRule of(Collection<Input> inputs, int maxVariants) {
        return new VariantRule(new TreeSet<>(inputs), maxVariants);
    }

    /** A rule of these inputs as well; this one if it has them all. */
    VariantRule with(Collection<Input> more) {
        if (inputs.containsAll(more)) {
            return this;
        }
        Set<Input> all = new TreeSet<>(inputs);
        all.addAll(more);
        return new VariantRule(all, maxVariants);
    }

    /** Sorted, each once. */
    public List<Input> inputs() {
        return inputs;
    }

    List<String> values(RequestInputs request) {
        List<String> values = new ArrayList<>(inputs.size());
        for (Input input : inputs) {
            values.add(request.valueOf(input));
        }
        return values;
    }

    /**
     * Whether a page may be stored under this key: one of its variants already, or one for which there is room.
     *
     * @param isStored whether a variant that was admitted earlier still has its page
     */
    synchronized boolean admits(PageKey variant, int max, Predicate<PageKey> isStored) {
        if (variants.contains(variant)) {
            return true;
        }
        if (variants.size() >= max) {
            variants.removeIf(isStored.negate());
        }
        return variants.size() < max && variants.add(variant);
    }

    /** The keys that were admitted, for those who take a rule's place. */
    synchronized List<PageKey> variants() {
        return List.copyOf(variants);
    }

    @Override
    public int weight() {
        return 128 + 64 * inputs.size() + BYTES_PER_VARIANT * maxVariants;
    }
}
