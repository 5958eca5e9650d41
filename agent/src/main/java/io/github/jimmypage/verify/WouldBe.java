package io.github.jimmypage.verify;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageKey;
import java.util.Map;

/**
 * The page that a request would have been served, had it not been rendered.
 *
 * @param page what would have been sent
 * @param key that it was found under
 * @param stale whether it is of an earlier state, and may differ rightly
 * @param traits what this request brought along, by name; in memory for as long as the two are compared
 */
public record WouldBe(Page page, PageKey key, boolean stale, Map<String, String> traits) {}
