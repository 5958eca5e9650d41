package io.github.jimmypage.instrument;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Puts the bridge where every class can see it.
 *
 * <p>Into {@code java.lang} itself, which needs no reflection on internals and prints no warning on 17 to 25, is visible through
 * loaders that filter by package, and keeps class-data sharing; appending a jar to the bootstrap search path switches sharing off
 * for the application. Where the JVM does not allow it, that append is the fallback.
 */
final class BridgeInstaller {
    static final String COMPILED_NAME = "io/github/jimmypage/bridge/Bridge";
    private static final String PREFERRED_NAME = "java/lang/JimmypageBridge";

    private BridgeInstaller() {}

    /** Where the bridge came to live: internal name, and whether that is the preferred place. */
    record Installed(String internalName, boolean preferred) {
        Renamer renamer() {
            return new Renamer(COMPILED_NAME, internalName);
        }
    }

    static Installed install(Instrumentation instrumentation) throws IOException, IllegalAccessException {
        byte[] classFile = classFile(COMPILED_NAME);
        try {
            instrumentation.redefineModule(
                    Object.class.getModule(),
                    Set.of(),
                    Map.of(),
                    Map.of("java.lang", Set.of(BridgeInstaller.class.getModule())),
                    Set.of(),
                    Map.of());
            MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                    .defineClass(new Renamer(COMPILED_NAME, PREFERRED_NAME).rename(classFile));
            return new Installed(PREFERRED_NAME, true);
        } catch (RuntimeException | IllegalAccessException | LinkageError refused) {
            instrumentation.appendToBootstrapClassLoaderSearch(oneClassJar(classFile));
            return new Installed(COMPILED_NAME, false);
        }
    }

    private static JarFile oneClassJar(byte[] classFile) throws IOException {
        File file = File.createTempFile("jimmypage-bridge", ".jar");
        file.deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(new FileOutputStream(file))) {
            out.putNextEntry(new JarEntry(COMPILED_NAME + ".class"));
            out.write(classFile);
        }
        return new JarFile(file);
    }

    /** A class file of the agent's own, as it was compiled. */
    static byte[] classFile(String internalName) throws IOException {
        try (InputStream in = BridgeInstaller.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
            if (in == null) {
                throw new IOException("the agent's jar holds no " + internalName);
            }
            return in.readAllBytes();
        }
    }
}
