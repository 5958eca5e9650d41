package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.Suspension;
import io.github.jimmypage.log.Log;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Looks at every class that the application loads, and hooks the few that need it.
 *
 * <p>Prefilter, then {@link Shape}, then {@link Hierarchy} where the shape is not certain, then {@link Weaver}. No class of
 * the JDK or of the agent is touched. A class that should be hooked and cannot be means that writes may go unseen, or pages be
 * served that must not: caching is suspended. Thread-safe.
 */
final class HookTransformer implements ClassFileTransformer {
    private static final Logger LOG = Log.of(HookTransformer.class);

    private final Prefilter prefilter = new Prefilter();
    private final ForeignClients foreignClients = new ForeignClients();
    private final ClassLoader agent = HookTransformer.class.getClassLoader();
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();
    private final Suspension suspension;
    private final BridgeInstaller.Installed bridge;
    private volatile @Nullable Weaver weaver;

    HookTransformer(Suspension suspension, BridgeInstaller.Installed bridge) {
        this.suspension = suspension;
        this.bridge = bridge;
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
            if (className == null) {
                return null;
            }
            String warning = foreignClients.warning(className);
            if (warning != null) {
                LOG.warn(warning);
            }
            if (!prefilter.mayHaveHooks(classFile)) {
                return null;
            }
            return hook(loader, className, classFile);
        } catch (Throwable failure) {
            suspension.suspend(
                    (className == null ? "a class" : className.replace('/', '.'))
                            + " could not be hooked, so a write through it would go unseen",
                    failure);
            return null;
        }
    }

    private byte @Nullable [] hook(ClassLoader loader, String className, byte[] classFile) throws Exception {
        List<Shape.Candidate> hooked = hookable(classFile, loader);
        if (hooked.isEmpty()) {
            return null;
        }
        if (!bridge.preferred()) {
            // An advice that does not find the bridge fails in silence, and a write goes unseen.
            Class.forName(bridge.internalName().replace('/', '.'), false, loader);
        }
        byte[] woven = weaver().weave(className.replace('/', '.'), classFile, loader, hooked);
        LOG.debug("hooked {} methods of {}", hooked.size(), className);
        return woven;
    }

    /** What is to be hooked in a class, by shape and hierarchy alone: the prefilter may never know better. */
    static List<Shape.Candidate> hookable(byte[] classFile, ClassLoader loader) {
        Shape shape = Shape.of(classFile);
        List<Shape.Candidate> certain = new ArrayList<>(shape.candidates().size());
        Map<Hierarchy, List<Shape.Candidate>> doubtful = new EnumMap<>(Hierarchy.class);
        for (Shape.Candidate candidate : shape.candidates()) {
            if (candidate.certain()) {
                certain.add(candidate);
            } else {
                Hierarchy hierarchy = Hierarchy.of(candidate.hook().api);
                List<Shape.Candidate> same = doubtful.get(hierarchy);
                if (same == null) {
                    same = new ArrayList<>(2);
                    doubtful.put(hierarchy, same);
                }
                same.add(candidate);
            }
        }
        for (Map.Entry<Hierarchy, List<Shape.Candidate>> one : doubtful.entrySet()) {
            if (one.getKey().isReachedFrom(shape.parents(), loader)) {
                certain.addAll(one.getValue());
            } else if (one.getKey() == Hierarchy.JDBC) {
                addThrowing(one.getValue(), certain, loader);
            }
        }
        if (hasDoor(certain)) {
            certain.addAll(shape.constructors());
        }
        return certain;
    }

    /** SQL Server's bulk copy implements nothing of JDBC, and throws an exception of the driver's own. */
    private static void addThrowing(List<Shape.Candidate> doubtful, List<Shape.Candidate> certain, ClassLoader loader) {
        for (Shape.Candidate candidate : doubtful) {
            if (Hierarchy.JDBC.isReachedFrom(candidate.thrown(), loader)) {
                certain.add(candidate);
            }
        }
    }

    private static boolean hasDoor(List<Shape.Candidate> candidates) {
        for (Shape.Candidate candidate : candidates) {
            if (candidate.hook().isDoor()) {
                return true;
            }
        }
        return false;
    }

    private Weaver weaver() throws IOException {
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

    /** Weaves a class of ours as well, so that everything of Byte Buddy is initialised that weaving needs. */
    private Weaver makeWeaver() throws IOException {
        ByteBuddyProperties properties = ByteBuddyProperties.hide();
        try {
            Weaver made = new Weaver(new RenamedClassFiles(bridge.renamer()));
            String name = RenamedClassFiles.class.getName();
            byte[] classFile = BridgeInstaller.classFile(name.replace('.', '/'));
            made.weave(
                    name, classFile, agent, List.of(new Shape.Candidate(Hook.CLOSE, "close", "()V", true, List.of())));
            return made;
        } finally {
            properties.restore();
        }
    }

    /** The advices' class files with the bridge's name changed to where it lives. */
    private static final class RenamedClassFiles implements ClassFileLocator {
        private final Renamer renamer;

        RenamedClassFiles(Renamer renamer) {
            this.renamer = renamer;
        }

        @Override
        public Resolution locate(String name) throws IOException {
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
