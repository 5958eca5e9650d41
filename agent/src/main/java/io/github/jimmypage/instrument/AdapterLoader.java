package io.github.jimmypage.instrument;

import java.io.IOException;

/**
 * Defines the servlet package once more for one servlet API. Sees the JDK, that API and the agent, and nothing of the application.
 * Thread-safe.
 */
final class AdapterLoader extends ClassLoader {
    private static final String OURS = "io.github.jimmypage.";
    private static final String ADAPTER = OURS + "servlet.";
    private static final String SHARED = ADAPTER + "spi.";
    private static final Renamer TO_JAVAX =
            new Renamer("jakarta/servlet/", "javax/servlet/", "jakarta.servlet.", "javax.servlet.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader agent = AdapterLoader.class.getClassLoader();
    private final ClassLoader api;
    private final boolean javax;

    AdapterLoader(Class<?> apiType, boolean javax) {
        super(ClassLoader.getPlatformClassLoader());
        this.api = apiType.getClassLoader();
        this.javax = javax;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(ADAPTER) && !name.startsWith(SHARED)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> present = findLoadedClass(name);
                return present != null ? present : define(name);
            }
        }
        if (name.startsWith(OURS) || name.startsWith("org.slf4j.")) {
            return agent.loadClass(name);
        }
        if (name.startsWith("jakarta.servlet.") || name.startsWith("javax.servlet.")) {
            return api.loadClass(name);
        }
        return super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try {
            byte[] classFile = BridgeInstaller.classFile(name.replace('.', '/'));
            byte[] renamed = javax ? TO_JAVAX.rename(classFile) : classFile;
            return defineClass(name, renamed, 0, renamed.length);
        } catch (IOException absent) {
            throw new ClassNotFoundException(name, absent);
        }
    }
}
