package io.github.jimmypage.verify;

import java.util.List;
import java.util.Map;

/**
 * What is known of two renderings beside their text.
 *
 * @param differing names of what only one of the two requests brought along, or both in different values
 * @param values of what the later request brought, by name
 * @param sameClient whether both were the same client's, as far as address, browser and cookies tell
 * @param nowMillis since 1970
 */
record Evidence(List<String> differing, Map<String, String> values, boolean sameClient, long nowMillis) {}
