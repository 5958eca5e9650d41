package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {
    private final Prefilter prefilter = new Prefilter();

    @ParameterizedTest
    @ValueSource(strings = {"org.h2.Driver", "org.hsqldb.jdbc.JDBCDriver", "org.sqlite.JDBC", "org.postgresql.Driver"})
    void prefilterAndMatcherSelectWhatTheMatcherAloneSelects(String driver) throws Exception {
        List<String> alone = new ArrayList<>();
        List<String> together = new ArrayList<>();
        ClassLoader loader = PrefilterTest.class.getClassLoader();
        try (JarFile jar = new JarFile(jarOf(driver))) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry)) {
                    byte[] classFile = read(jar, entry);
                    if (!HookTransformer.hookable(classFile, loader).isEmpty()) {
                        alone.add(entry.getName());
                        if (prefilter.mayHaveHooks(classFile)) {
                            together.add(entry.getName());
                        }
                    }
                }
            }
        }
        assertEquals(alone, together);
        assertTrue(alone.size() >= 3, "a driver has connections and statements: " + alone);
    }

    @Test
    void mostClassesAreTurnedAwayUnread() throws Exception {
        assertFalse(prefilter.mayHaveHooks(classFile("org/junit/jupiter/api/Assertions")));
        assertTrue(prefilter.mayHaveHooks(classFile("org/h2/jdbc/JdbcStatement")));
        assertTrue(prefilter.mayHaveHooks(classFile("jakarta/servlet/http/HttpServlet")));
    }

    @Test
    void whatIsNoClassFileIsLeftToTheMatcher() {
        assertTrue(prefilter.mayHaveHooks(new byte[] {1, 2, 3}));
    }

    private static boolean isClass(JarEntry entry) {
        String name = entry.getName();
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = PrefilterTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static File jarOf(String className) throws ClassNotFoundException, URISyntaxException {
        return new File(Class.forName(className)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
