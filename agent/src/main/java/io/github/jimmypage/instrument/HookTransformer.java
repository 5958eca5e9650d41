package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.Suspension;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every class that the application loads, and hooks the few that need it.
 *
 * <p>Prefilter, then {@link Shape}, then {@link JdbcHierarchy} where the shape is not certain, then {@link Weaver}. No class of
 * the JDK or of the agent is touched. A class that should be hooked and cannot be means that writes may go unseen, or pages be
 * served that must not: caching is suspended. Thread-safe.
 */
final class HookTransformer implements ClassFileTransformer {
    private final Prefilter prefilter = new Prefilter();
    private final ClassLoader agent = HookTransformer.class.getClassLoader();
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();
    private final Suspension suspension;
    private final Renamer bridgeRenamer;
    private volatile @Nullable Weaver weaver;

    HookTransformer(Suspension suspension, Renamer bridgeRenamer) {
        this.suspension = suspension;
        this.bridgeRenamer = bridgeRenamer;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null || loader == platform || loader == agent || loader instanceof AdapterLoader) {
            return null;
        }
        try {
            if (className == null || !prefilter.mayHaveHooks(classFile)) {
                return null;
            }
            return hook(loader, className, classFile);
        } catch (Throwable failure) {
            suspension.suspend("the class " + className + " could not be hooked", failure);
            return null;
        }
    }

    private byte @Nullable [] hook(ClassLoader loader, String className, byte[] classFile) throws Exception {
        List<Shape.Candidate> hooked = hookable(classFile, loader);
        if (hooked.isEmpty()) {
            return null;
        }
        return weaver().weave(className.replace('/', '.'), classFile, loader, hooked);
    }

    /** What is to be hooked in a class, by shape and hierarchy alone: the prefilter may never know better. */
    static List<Shape.Candidate> hookable(byte[] classFile, ClassLoader loader) {
        Shape shape = Shape.of(classFile);
        List<Shape.Candidate> certain = new ArrayList<>(shape.candidates().size());
        List<Shape.Candidate> doubtful = new ArrayList<>();
        for (Shape.Candidate candidate : shape.candidates()) {
            (candidate.certain() ? certain : doubtful).add(candidate);
        }
        if (!doubtful.isEmpty() && JdbcHierarchy.isReachedFrom(shape.parents(), loader)) {
            certain.addAll(doubtful);
        }
        return certain;
    }

    private Weaver weaver() {
        Weaver present = weaver;
        if (present == null) {
            synchronized (this) {
                present = weaver;
                if (present == null) {
                    present = makeWeaver();
                    weaver = present;
                }
            }
        }
        return present;
    }

    /** Byte Buddy reads these when its classes are initialised: left alone, it would use Unsafe, which newer JVMs warn of. */
    private Weaver makeWeaver() {
        String nexus = System.setProperty("net.bytebuddy.nexus.disabled", "true");
        String safe = System.setProperty("net.bytebuddy.safe", "true");
        try {
            return new Weaver(new RenamedClassFiles(bridgeRenamer));
        } finally {
            restore("net.bytebuddy.nexus.disabled", nexus);
            restore("net.bytebuddy.safe", safe);
        }
    }

    private static void restore(String key, @Nullable String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }

    /** The advices' class files with the bridge's name changed to where it lives. */
    private static final class RenamedClassFiles implements ClassFileLocator {
        private final Renamer renamer;

        RenamedClassFiles(Renamer renamer) {
            this.renamer = renamer;
        }

        @Override
        public Resolution locate(String name) throws java.io.IOException {
            if (!name.startsWith(HookTransformer.class.getPackageName())) {
                return new Resolution.Illegal(name);
            }
            return new Resolution.Explicit(renamer.rename(BridgeInstaller.classFile(name.replace('.', '/'))));
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
