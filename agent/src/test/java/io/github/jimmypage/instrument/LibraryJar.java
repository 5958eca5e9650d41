package io.github.jimmypage.instrument;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * The class files of one library, as this JVM would load them. Nothing in it is ever run: a driver's classes have static initialisers
 * that register it, start threads and look for native code.
 */
final class LibraryJar implements AutoCloseable {
    private static final Path COPIED = Path.of(System.getProperty("jimmypage.test.jars", "target/jars"));

    private final String name;
    private final File file;
    private final URLClassLoader loader;
    private final Map<String, byte[]> classFiles = new TreeMap<>();

    private LibraryJar(String name, File file) throws IOException {
        this.name = name;
        this.file = file;
        this.loader = new URLClassLoader(new URL[] {url(file)}, ClassLoader.getPlatformClassLoader());
        try (JarFile jar = new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version())) {
            List<JarEntry> entries = jar.versionedStream().toList();
            for (JarEntry entry : entries) {
                String path = entry.getName();
                if (path.endsWith(".class") && !path.endsWith("module-info.class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classFiles.put(path.substring(0, path.length() - ".class".length()), in.readAllBytes());
                    }
                }
            }
        }
    }

    /** One that the build copied beside the tests' class path. */
    static LibraryJar copied(String artifact) throws IOException {
        return new LibraryJar(artifact, COPIED.resolve(artifact + ".jar").toFile());
    }

    /** One on the tests' class path, told by a class in it. */
    static LibraryJar of(String className) throws IOException, ClassNotFoundException, URISyntaxException {
        Class<?> type = Class.forName(className, false, LibraryJar.class.getClassLoader());
        return new LibraryJar(
                className,
                new File(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }

    private static URL url(File file) throws MalformedURLException {
        return file.toURI().toURL();
    }

    String name() {
        return name;
    }

    /** Names are internal. */
    Map<String, byte[]> classFiles() {
        return classFiles;
    }

    ClassLoader loader() {
        return loader;
    }

    /** What is hooked in each class, leaving out the classes without hooks. */
    Map<String, List<Shape.Candidate>> hooked() {
        Map<String, List<Shape.Candidate>> hooked = new TreeMap<>();
        classFiles.forEach((type, classFile) -> {
            List<Shape.Candidate> candidates = HookTransformer.hookable(classFile, loader);
            if (!candidates.isEmpty()) {
                hooked.put(type, new ArrayList<>(candidates));
            }
        });
        return hooked;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    @Override
    public String toString() {
        return file.getName();
    }
}
