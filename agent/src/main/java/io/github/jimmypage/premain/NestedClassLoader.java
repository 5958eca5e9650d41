package io.github.jimmypage.premain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Loads the agent and its libraries from the nested directory of the jar, where the application's loaders cannot find them.
 *
 * <p>Class files carry the extension {@code .classdata} there, so that a class path scanner of the application passes them by.
 * The parent is the platform loader: an application's Byte Buddy, Caffeine or SLF4J is never seen from here, nor ours from
 * there. Thread-safe and parallel capable.
 */
final class NestedClassLoader extends ClassLoader {
    private static final String DIRECTORY = "jimmypage/";

    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    private final String urlPrefix;

    NestedClassLoader(File file, ClassLoader platformLoader) throws IOException {
        super(platformLoader);
        jar = new JarFile(file, false);
        urlPrefix = "jar:" + file.toURI() + "!/" + DIRECTORY;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = read(classEntry(name.replace('.', '/')));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = read(entryOf(name));
        return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
    }

    @Override
    protected URL findResource(String name) {
        String entry = entryOf(name);
        if (jar.getEntry(DIRECTORY + entry) == null) {
            return null;
        }
        try {
            return new URL(urlPrefix + entry);
        } catch (MalformedURLException impossible) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return found == null
                ? Collections.<URL>emptyEnumeration()
                : Collections.enumeration(Collections.singletonList(found));
    }

    private static String entryOf(String resource) {
        return resource.endsWith(".class")
                ? classEntry(resource.substring(0, resource.length() - ".class".length()))
                : resource;
    }

    private static String classEntry(String internalName) {
        return internalName + ".classdata";
    }

    private byte[] read(String name) {
        ZipEntry entry = jar.getEntry(DIRECTORY + name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(512, (int) entry.getSize()));
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (IOException broken) {
            return null;
        }
    }
}
