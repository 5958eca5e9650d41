package io.github.jimmypage.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether a type of an API stands above a class. Reads class files of parents as resources and loads nothing, since loading one
 * class while another is being loaded ends in {@code ClassCircularityError}.
 */
enum Hierarchy {
    /** Any type of {@code java.sql} or {@code javax.sql}. */
    JDBC {
        @Override
        boolean isMember(String name) {
            return name.startsWith("java/sql/") || name.startsWith("javax/sql/");
        }
    },
    /** The interface {@code Servlet} of either namespace. */
    SERVLET {
        @Override
        boolean isMember(String name) {
            return name.equals("jakarta/servlet/Servlet") || name.equals("javax/servlet/Servlet");
        }
    },
    /** The interface {@code ServletContext} or {@code HttpSession} of either namespace. */
    HOLDER {
        @Override
        boolean isMember(String name) {
            return name.equals("jakarta/servlet/ServletContext")
                    || name.equals("javax/servlet/ServletContext")
                    || SESSION.isMember(name);
        }
    },
    /** The interface {@code HttpSession} of either namespace. */
    SESSION {
        @Override
        boolean isMember(String name) {
            return name.equals("jakarta/servlet/http/HttpSession") || name.equals("javax/servlet/http/HttpSession");
        }
    },
    /** Shiro's interface {@code Session}. */
    SHIRO {
        @Override
        boolean isMember(String name) {
            return name.equals(SHIRO_SESSION);
        }
    };

    /** In internal form. */
    static final String SHIRO_SESSION = "org/apache/shiro/session/Session";

    /** What must stand above a class whose methods tell nothing by themselves. */
    static Hierarchy of(Hook.Api api) {
        return switch (api) {
            case SERVLET_TYPE -> SERVLET;
            case HOLDER_TYPE -> HOLDER;
            case SESSION_TYPE -> SESSION;
            case SHIRO_TYPE -> SHIRO;
            case SERVLET, DESCRIPTOR, DOOR, JDBC -> JDBC;
        };
    }

    /** Whether a type, in internal form, is one of those looked for. */
    abstract boolean isMember(String name);

    /**
     * Walks upwards from the parents.
     *
     * @param parents of the class, in internal form
     * @param loader the class's; never null, since no JDK class is hooked
     * @return whether a type of the API was reached; parents that cannot be read are passed over
     */
    boolean isReachedFrom(List<String> parents, ClassLoader loader) {
        Deque<String> open = new ArrayDeque<>(parents);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (isMember(name)) {
                return true;
            }
            if (!name.startsWith("java/") && seen.add(name)) {
                for (String parent : parentsOf(name, loader)) {
                    open.push(parent);
                }
            }
        }
        return false;
    }

    private static List<String> parentsOf(String name, ClassLoader loader) {
        byte[] classFile = read(name, loader);
        if (classFile == null) {
            return List.of();
        }
        ClassReader reader = OpenedClassReader.of(classFile);
        String superName = reader.getSuperName();
        List<String> interfaces = List.of(reader.getInterfaces());
        if (superName == null) {
            return interfaces;
        }
        java.util.ArrayList<String> parents = new java.util.ArrayList<>(interfaces);
        parents.add(superName);
        return parents;
    }

    private static byte @Nullable [] read(String name, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
