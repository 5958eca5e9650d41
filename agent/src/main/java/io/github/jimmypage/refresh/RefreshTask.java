package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.PageKey;

/**
 * A page to be rendered again.
 *
 * @param asked the key that the request looked up
 * @param found the key of the stale page that it was given
 * @param request to be sent
 */
public record RefreshTask(PageKey asked, PageKey found, ReplayRequest request) {}
