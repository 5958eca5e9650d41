package io.github.jimmypage.servlet;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of an object and of what it holds, as text: equal texts for equal contents. Fields are read and no method of the
 * application is called, since a getter may load something or change something. Used by one thread.
 */
final class Content {
    /** Users are small. What is larger hangs on something else, a database session for instance. */
    private static final int MAX_OBJECTS = 512;

    private static final int MAX_CHARACTERS = 64 * 1024;

    private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return fieldsOf(type);
        }
    };

    private final StringBuilder text = new StringBuilder(256);
    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();

    private Content() {}

    /** Null for what cannot be read, is too large, or holds something of the JDK that is no value. */
    static @Nullable String of(Object object) {
        Content content = new Content();
        try {
            return content.add(object) ? content.text.toString() : null;
        } catch (IllegalAccessException | InaccessibleObjectException unreadable) {
            return null;
        } catch (RuntimeException | StackOverflowError changedMeanwhile) {
            // A collection was changed under our hands, or is nested without end.
            return null;
        }
    }

    private boolean add(@Nullable Object object) throws IllegalAccessException {
        String value = ImmutableValues.describe(object);
        if (value != null) {
            text.append(value.length()).append(':').append(value).append(';');
            return text.length() <= MAX_CHARACTERS;
        }
        if (object == null) {
            return true;
        }
        Integer earlier = seen.putIfAbsent(object, seen.size());
        if (earlier != null) {
            text.append('#').append(earlier).append(';');
            return true;
        }
        if (seen.size() > MAX_OBJECTS) {
            return false;
        }
        Class<?> type = object.getClass();
        text.append(type.getName()).append('{');
        boolean whole;
        if (type.isArray()) {
            whole = addArray(object);
        } else if (type.getName().startsWith("java.util.")) {
            whole = addCollection(object);
        } else {
            whole = !isJdks(type) && addFields(object, type);
        }
        text.append('}');
        return whole;
    }

    private static boolean isJdks(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader() || type.isHidden();
    }

    private boolean addArray(Object array) throws IllegalAccessException {
        int length = Array.getLength(array);
        boolean whole = length <= MAX_OBJECTS;
        for (int i = 0; whole && i < length; i++) {
            whole = add(Array.get(array, i));
        }
        return whole;
    }

    private boolean addCollection(Object object) throws IllegalAccessException {
        if (object instanceof Collection<?> collection) {
            for (Object element : collection) {
                if (!add(element)) {
                    return false;
                }
            }
            return true;
        }
        if (object instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!add(entry.getKey()) || !add(entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    private boolean addFields(Object object, Class<?> type) throws IllegalAccessException {
        for (Field field : FIELDS.get(type)) {
            if (!add(field.get(object))) {
                return false;
            }
        }
        return true;
    }

    private static Field[] fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields.toArray(new Field[0]);
    }
}
