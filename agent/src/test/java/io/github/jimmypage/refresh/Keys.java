package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.PageKey;
import java.util.List;

/** Keys of shared pages that differ in their path alone. */
final class Keys {
    private static final Origin ORIGIN = new Origin("http", "shop", 80);

    private Keys() {}

    static PageKey of(String path) {
        return new PageKey(1, 8080, ORIGIN, ORIGIN, path, null, "", null, List.of());
    }
}
