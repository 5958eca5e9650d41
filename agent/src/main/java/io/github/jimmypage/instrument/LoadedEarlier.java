package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.Suspension;
import io.github.jimmypage.log.Log;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
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
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        ClassLoader agent = LoadedEarlier.class.getClassLoader();
        List<Class<?>> earlier = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            ClassLoader loader = loaded.getClassLoader();
            if (loader != null
                    && loader != platform
                    && loader != agent
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
        try {
            instrumentation.retransformClasses(earlier.toArray(new Class<?>[0]));
            LOG.info("{} classes were loaded before the agent, and were looked at now", earlier.size());
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
            suspension.suspend(
                    "classes that were loaded before the agent could not be hooked, so a write through them would go unseen",
                    refused);
        }
    }

    /** Some modules of the JDK's tools and agents are loaded by the application's loader. */
    private static boolean isOfTheJdk(Module module) {
        String name = module.getName();
        return name != null && (name.startsWith("java.") || name.startsWith("jdk."));
    }
}
