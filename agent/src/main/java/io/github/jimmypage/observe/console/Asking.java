package io.github.jimmypage.observe.console;

import java.net.URI;
import java.util.List;

/**
 * What of a request decides whether it is let in; each list has the values of one header, and is empty for none.
 *
 * @param target as it was sent
 */
record Asking(URI target, List<String> host, List<String> origin, List<String> fetchSite, List<String> authorization) {}
