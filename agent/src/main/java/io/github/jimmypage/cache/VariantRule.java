package io.github.jimmypage.cache;

import java.util.List;

/**
 * The request headers, in lower case and sorted, that a page said it depends on (RFC 9111, section 4.1). The pages themselves
 * stand under keys with these headers' values.
 */
public record VariantRule(List<String> headerNames) implements StoredEntry {
    public VariantRule {
        headerNames = List.copyOf(headerNames);
    }

    @Override
    public int weight() {
        return 64 + 64 * headerNames.size();
    }
}
