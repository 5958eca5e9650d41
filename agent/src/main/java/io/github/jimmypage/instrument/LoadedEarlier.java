package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.Suspension;
import io.github.jimmypage.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Classes of the application that were there before the agent was on duty, and so were never shown to it: those that an agent named
 * earlier on the command line has loaded, and on Java 25 all that an AOT cache with linked classes holds, which the JVM loads before
 * any agent runs (JEP 483). A driver among them would write unseen. They are shown to the transformer now. Without state; thread-safe.
 */
final class LoadedEarlier {
    private static final Logger LOG = Log.of(LoadedEarlier.class);
    private static final String OWN = "io.github.jimmypage.";

    private LoadedEarlier() {}

    /** To be called once the transformer is on duty, so that no class is missed in between. */
    static void hook(Instrumentation instrumentation, Suspension suspension) {
        ClassLoader application = ClassLoader.getSystemClassLoader();
        List<Class<?>> earlier = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            // Other loaders that are there already are those of other agents, whose classes are their own affair.
            if (loaded.getClassLoader() == application
                    && !loaded.isArray()
                    && !loaded.isHidden()
                    && !isOfTheJdk(loaded.getModule())
                    && !loaded.getName().startsWith(OWN)
                    && instrumentation.isModifiableClass(loaded)) {
                earlier.add(loaded);
            }
        }
        if (earlier.isEmpty()) {
            return;
        }
        if (show(instrumentation, earlier.toArray(new Class<?>[0])) != null) {
            // One that cannot be linked spoils it for all.
            oneByOne(instrumentation, earlier, suspension);
        }
        LOG.info("{} classes were loaded before the agent, and were looked at now", earlier.size());
    }

    private static void oneByOne(Instrumentation instrumentation, List<Class<?>> earlier, Suspension suspension) {
        Prefilter prefilter = new Prefilter();
        for (Class<?> loaded : earlier) {
            Throwable refused = show(instrumentation, loaded);
            if (refused != null && mayHaveHooks(loaded, prefilter)) {
                suspension.suspend(
                        loaded.getName()
                                + " was loaded before the agent and could not be hooked, so a write through it would go unseen",
                        refused);
                return;
            }
        }
    }

    /** Shows classes to the transformer; what went wrong, or null. */
    private static @Nullable Throwable show(Instrumentation instrumentation, Class<?>... loaded) {
        try {
            instrumentation.retransformClasses(loaded);
            return null;
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
            return refused;
        }
    }

    /** What cannot be read may have. */
    private static boolean mayHaveHooks(Class<?> loaded, Prefilter prefilter) {
        try (InputStream in =
                ClassLoader.getSystemResourceAsStream(loaded.getName().replace('.', '/') + ".class")) {
            return in == null || prefilter.mayHaveHooks(in.readAllBytes());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Some modules of the JDK's tools and agents are loaded by the application's loader. */
    private static boolean isOfTheJdk(Module module) {
        String name = module.getName();
        return name != null && (name.startsWith("java.") || name.startsWith("jdk."));
    }
}
