package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies in the jar that users attach, and what must not lie open in it. */
class PackagedJarIT {
    private static final int CLASS_FILE_OF_JAVA_8 = 52;
    private static final String NESTED = "jimmypage/";
    private static final Pattern OPEN_CLASS = Pattern.compile("io/github/jimmypage/premain/[A-Za-z$0-9]+\\.class");
    private static final Pattern LEGAL =
            Pattern.compile("META-INF/(MANIFEST\\.MF|LICENSE|NOTICE|licenses/[A-Za-z0-9-]+)");
    private static final Set<String> KNOWN_LIBRARIES =
            Set.of("io/github/jimmypage", "net/bytebuddy", "com/github/benmanes", "org/slf4j", "redis/clients/jedis");

    private JarFile jar;

    @BeforeEach
    void openTheJar() throws IOException {
        jar = new JarFile(Artifacts.agent().toFile());
    }

    @AfterEach
    void closeTheJar() throws IOException {
        jar.close();
    }

    @Test
    void nothingButTheStartClassesAndTheLegalTextsLiesOpen() {
        List<String> stray = files().filter(name -> !name.startsWith(NESTED))
                .filter(name -> !OPEN_CLASS.matcher(name).matches())
                .filter(name -> !LEGAL.matcher(name).matches())
                .toList();
        assertEquals(List.of(), stray);
        assertTrue(files().anyMatch(name -> OPEN_CLASS.matcher(name).matches()));
    }

    @Test
    void theStartClassesLoadOnJava8() throws IOException {
        for (String name : files().filter(name -> name.endsWith(".class")).toList()) {
            try (DataInputStream file = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
                assertEquals(0xCAFEBABE, file.readInt(), name);
                file.readUnsignedShort();
                int major = file.readUnsignedShort();
                assertTrue(major <= CLASS_FILE_OF_JAVA_8, name + " has class-file version " + major);
            }
        }
    }

    @Test
    void noServiceFileIsThereToBeFoundByAnApplication() {
        assertEquals(
                List.of(),
                files().filter(name -> name.contains("META-INF/services")).toList());
        assertEquals(
                List.of(), files().filter(name -> name.contains("module-info")).toList());
        assertEquals(
                List.of(),
                files().filter(name -> name.contains("META-INF/versions")).toList());
    }

    @Test
    void theNestedDirectoryHoldsTheAgentAndItsLibrariesUnderANameThatNoLoaderReads() {
        assertEquals(
                List.of(),
                files().filter(name -> name.startsWith(NESTED) && name.endsWith(".class"))
                        .toList());
        Set<String> roots = files().filter(name -> name.startsWith(NESTED) && name.endsWith(".classdata"))
                .map(name -> name.substring(NESTED.length()))
                .map(PackagedJarIT::libraryOf)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(KNOWN_LIBRARIES), roots, "a new library needs its licence in this jar");
        assertFalse(files().anyMatch(name -> name.startsWith(NESTED + "io/github/jimmypage/premain/")));
    }

    @Test
    void licencesAndNoticeNameEverythingInside() throws IOException {
        assertTrue(text("META-INF/LICENSE").contains("Apache License"));
        String notice = text("META-INF/NOTICE");
        for (String library : List.of("Byte Buddy", "ASM", "Caffeine", "SLF4J", "Jedis", "django-jimmypage")) {
            assertTrue(notice.contains(library), library);
        }
        assertTrue(text("META-INF/licenses/ASM").contains("INRIA"));
        assertTrue(text("META-INF/licenses/SLF4J").contains("QOS.ch"));
        assertTrue(text("META-INF/licenses/Jedis").contains("Redis"));
    }

    @Test
    void theManifestNamesTheStartClassAndAsksForNoMoreThanItNeeds() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();
        assertEquals("io.github.jimmypage.premain.JimmypageAgent", manifest.getValue("Premain-Class"));
        assertEquals("io.github.jimmypage.premain.JimmypageAgent", manifest.getValue("Main-Class"));
        assertEquals("true", manifest.getValue("Can-Retransform-Classes"));
        for (String absent : List.of("Agent-Class", "Class-Path", "Boot-Class-Path", "Build-Jdk", "Built-By")) {
            assertNull(manifest.getValue(absent), absent);
        }
    }

    @Test
    void theJarTellsNothingOfTheMachineThatBuiltIt() throws IOException {
        List<String> places = List.of(
                System.getProperty("user.home") + "/.m2",
                Artifacts.agent().getParent().toString());
        Set<Long> times = new TreeSet<>();
        for (JarEntry entry : jar.stream().toList()) {
            times.add(entry.getTime());
            String content = text(entry.getName());
            for (String place : places) {
                assertFalse(content.contains(place), entry.getName() + " holds " + place);
            }
        }
        assertEquals(1, times.size(), "all entries carry the one time that makes the build repeatable");
    }

    private Stream<String> files() {
        return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName);
    }

    private static String libraryOf(String classFile) {
        return KNOWN_LIBRARIES.stream()
                .filter(classFile::startsWith)
                .findFirst()
                .orElse(classFile);
    }

    private String text(String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
