package io.github.jimmypage.endtoend.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of our member of {@code Cache-Status} (RFC 9211); a parameter without a value has the value {@code ""}. */
public record CacheStatus(boolean present, Map<String, String> parameters) {
    private static final String CACHE = "jimmypage";

    /** Reads the last member that is ours, as caches append theirs. Values of this header quote neither comma nor semicolon here. */
    static CacheStatus ofJimmypage(List<String> headers) {
        CacheStatus found = new CacheStatus(false, Map.of());
        for (String header : headers) {
            for (String member : header.split(",", -1)) {
                String[] parts = member.split(";", -1);
                if (parts[0].strip().equals(CACHE)) {
                    found = parse(parts);
                }
            }
        }
        return found;
    }

    private static CacheStatus parse(String[] parts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int index = 1; index < parts.length; index++) {
            String[] pair = parts[index].strip().split("=", 2);
            parameters.put(pair[0], pair.length == 1 ? "" : pair[1].replace("\"", ""));
        }
        return new CacheStatus(true, Map.copyOf(parameters));
    }

    public boolean isHit() {
        return parameters.containsKey("hit");
    }

    public boolean isStale() {
        return detail().filter("stale"::equals).isPresent();
    }

    /** A hit on a page of the current generation. */
    public boolean isFreshHit() {
        return isHit() && !isStale();
    }

    /** Whether another's render was waited for, and served. */
    public boolean isCollapsed() {
        return parameters.containsKey("collapsed");
    }

    public boolean isStored() {
        return parameters.containsKey("stored");
    }

    /** Why the request went on to the application, when it did. */
    public Optional<String> forwarded() {
        return Optional.ofNullable(parameters.get("fwd"));
    }

    public Optional<String> detail() {
        return Optional.ofNullable(parameters.get("detail"));
    }

    @Override
    public String toString() {
        return present ? CACHE + parameters : "no Cache-Status";
    }
}
