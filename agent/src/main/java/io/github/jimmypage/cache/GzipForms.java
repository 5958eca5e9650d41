package io.github.jimmypage.cache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the compressed form of each page once, by the first request that can use it. Thread-safe. */
final class GzipForms {
    private final Set<PageKey> underway = ConcurrentHashMap.newKeySet();

    /**
     * The page with its form, made now and kept in the store if there is none; the page as it is while another request is making
     * it, which then goes out uncompressed.
     */
    Page with(PageKey key, Page page, PageStore store) {
        if (page.forms().gzip() != null || !underway.add(key)) {
            return page;
        }
        try {
            if (store.get(key) instanceof Page present
                    && present.body() == page.body()
                    && present.forms().gzip() != null) {
                // Made since the page was found.
                return present;
            }
            Page formed = page.with(page.forms().withGzip(GzipForm.of(page.body())));
            store.replace(key, page, formed);
            return formed;
        } finally {
            underway.remove(key);
        }
    }
}
