package rig;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/**
 * Shows its classes the packages they asked for and nothing else, as OSGi and JBoss Modules do: {@code java.*} always, some of the
 * JDK, and from one other loader the packages listed. The class path is not seen, nor what agents add to it.
 */
final class FilteringLoader extends URLClassLoader {
    private static final List<String> OF_THE_JDK = List.of(
            "java.",
            "javax.crypto.",
            "javax.management.",
            "javax.naming.",
            "javax.net.",
            "javax.security.auth.",
            "javax.security.cert.",
            "javax.sql.",
            "javax.transaction.xa.",
            "javax.xml.",
            // Before 18, reflection defines classes that find their superclass through the reflecting class's loader.
            "jdk.internal.reflect.",
            "org.ietf.jgss.",
            "org.w3c.dom.",
            "org.xml.sax.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader exporter;
    private final List<String> imports;

    /**
     * @param exporter of the imported packages
     * @param imports packages, with a dot at the end
     */
    FilteringLoader(List<File> classPath, ClassLoader exporter, List<String> imports) throws MalformedURLException {
        super(urls(classPath), null);
        this.exporter = exporter;
        this.imports = imports;
    }

    private static URL[] urls(List<File> classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (File entry : classPath) {
            urls.add(entry.toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (begins(name, OF_THE_JDK)) {
            return ClassLoader.getPlatformClassLoader().loadClass(name);
        }
        if (begins(name, imports)) {
            return exporter.loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> present = findLoadedClass(name);
            return present == null ? findClass(name) : present;
        }
    }

    private static boolean begins(String name, List<String> packages) {
        return packages.stream().anyMatch(name::startsWith);
    }

    @Override
    public URL getResource(String name) {
        return findResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }
}
