package io.github.jimmypage.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What our Byte Buddy reads in system properties while its classes are initialised. The properties belong to the application, whose
 * own Byte Buddy may be told there to dump its classes or to use a class file API that this JVM does not have; ours must not obey.
 *
 * <p>Ours gets what it needs and nothing else until {@link #restore}: left alone, it would use {@code Unsafe}, which newer JVMs warn
 * of. Then everything is as it was, but for what the application changed meanwhile.
 */
final class ByteBuddyProperties {
    private static final String PREFIX = "net.bytebuddy.";
    private static final String[] OURS = {PREFIX + "nexus.disabled", PREFIX + "safe"};

    private final Properties properties = System.getProperties();
    private final Map<String, Object> hidden = new LinkedHashMap<>();

    private ByteBuddyProperties() {
        for (Map.Entry<Object, Object> property : properties.entrySet()) {
            if (property.getKey() instanceof String name && name.startsWith(PREFIX)) {
                hidden.put(name, property.getValue());
            }
        }
        for (String name : hidden.keySet()) {
            properties.remove(name);
        }
        for (String name : OURS) {
            properties.put(name, "true");
        }
    }

    static ByteBuddyProperties hide() {
        return new ByteBuddyProperties();
    }

    void restore() {
        for (String name : OURS) {
            properties.remove(name, "true");
        }
        for (Map.Entry<String, Object> property : hidden.entrySet()) {
            properties.putIfAbsent(property.getKey(), property.getValue());
        }
    }
}
