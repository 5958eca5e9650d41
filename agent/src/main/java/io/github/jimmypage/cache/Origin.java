package io.github.jimmypage.cache;

/**
 * Scheme, host and port under which a page was asked for.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the server name as the request tells it, not normalised: two spellings are two pages, never one page for two
 *     tenants
 * @param port the port as the request tells it
 */
public record Origin(String scheme, String host, int port) {}
