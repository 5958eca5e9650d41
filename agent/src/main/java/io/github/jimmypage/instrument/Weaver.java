package io.github.jimmypage.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeInitializer;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.auxiliary.AuxiliaryType;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes the advices into classes. The only class that drives Byte Buddy; made when the first class to be hooked is loaded.
 *
 * <p>Decorates: no member is added, so that the class can be transformed again by whoever comes after us. Byte Buddy's advices are
 * used, and not its builder of types: that takes every method apart and puts it together again, where ASM copies those that are not
 * hooked, and nearly none is; and it has a hundred classes of its own to be loaded, at each start of each host. Thread-safe.
 */
final class Weaver {
    /** The class that a thread is weaving, while it does. */
    private static final ThreadLocal<@Nullable Weaving> WOVEN = new ThreadLocal<>();

    private final ClassFileLocator advicesLocator;
    private final TypePool pool;
    /** By the names of their classes, as they are needed; guarded by itself. Making one takes longer than weaving it into a class. */
    private final Map<String, Advice> advices = new HashMap<>();

    /** @param advicesLocator finds the advices' class files, with the bridge renamed in them */
    Weaver(ClassFileLocator advicesLocator) {
        this.advicesLocator = advicesLocator;
        this.pool = TypePool.Default.of(new ClassFileLocator.Compound(
                advicesLocator, ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader())));
    }

    /**
     * Weaves one class.
     *
     * @param name of the class, with dots
     * @param classFile what it is now
     * @param candidates methods to be hooked; not empty
     * @return the class file with the advices in it
     */
    byte[] weave(String name, byte[] classFile, ClassLoader loader, List<Shape.Candidate> candidates) {
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, classFile),
                ClassFileLocator.ForClassLoader.WeaklyReferenced.of(loader),
                ClassFileLocator.ForClassLoader.ofPlatformLoader());
        // Lazily: types in signatures may be absent, or in loaders that keep the class files of the JDK to themselves.
        TypePool types = TypePool.Default.WithLazyResolution.of(locator);
        ClassReader reader = OpenedClassReader.of(classFile);
        // Made of the reader, so that what is not visited by anybody in between is copied as it is.
        ClassWriter writer = new ClassWriter(reader, 0);
        Weaving weaving = new Weaving(writer, types.describe(name).resolve(), types, classFile, hooks(candidates));
        Weaving around = WOVEN.get();
        WOVEN.set(weaving);
        try {
            reader.accept(weaving, 0);
        } finally {
            if (around == null) {
                WOVEN.remove();
            } else {
                WOVEN.set(around);
            }
        }
        weaving.requireAll();
        return writer.toByteArray();
    }

    /** The hook of each method, by its name and descriptor, of which {@link Hook#of} finds one at most. */
    private static Map<String, Hook> hooks(List<Shape.Candidate> candidates) {
        Map<String, Hook> hooks = new HashMap<>();
        for (Shape.Candidate candidate : candidates) {
            hooks.put(candidate.name() + candidate.descriptor(), candidate.hook());
        }
        return hooks;
    }

    private Advice advice(String name) {
        synchronized (advices) {
            Advice present = advices.get(name);
            if (present == null) {
                TypeDescription advice = pool.describe(Weaver.class.getPackageName() + "." + name)
                        .resolve();
                present = Advice.withCustomMapping()
                        .bind(Operation.class, new OperationOfMethod())
                        .to(advice, advicesLocator)
                        .withAssigner(NameAssigner.INSTANCE);
                advices.put(name, present);
            }
            return present;
        }
    }

    /** Fills in what a method does, so that one advice serves all the hooks that call it. */
    private static final class OperationOfMethod implements Advice.OffsetMapping {
        @Override
        public Target resolve(
                TypeDescription type,
                MethodDescription method,
                Assigner assigner,
                Advice.ArgumentHandler arguments,
                Sort sort) {
            Weaving weaving = WOVEN.get();
            if (weaving == null) {
                throw new IllegalStateException("nothing is being woven");
            }
            return new Target.ForStackManipulation(IntegerConstant.forValue(weaving.operation));
        }
    }

    /** One class on its way through. */
    private final class Weaving extends ClassVisitor {
        private final TypeDescription type;
        private final TypePool types;
        private final Map<String, Hook> hooks;
        private final Implementation.Context context;
        /** Of the method that is visited now. */
        private int operation;

        Weaving(ClassWriter writer, TypeDescription type, TypePool types, byte[] classFile, Map<String, Hook> hooks) {
            super(OpenedClassReader.ASM_API, writer);
            this.type = type;
            this.types = types;
            this.hooks = hooks;
            ClassFileVersion version = ClassFileVersion.ofClassFile(classFile);
            this.context = Implementation.Context.Disabled.Factory.INSTANCE.make(
                    type,
                    new AuxiliaryType.NamingStrategy.Enumerating("jimmypage"),
                    TypeInitializer.None.INSTANCE,
                    version,
                    version,
                    version.isAtLeast(ClassFileVersion.JAVA_V6)
                            ? Implementation.Context.FrameGeneration.GENERATE
                            : Implementation.Context.FrameGeneration.DISABLED);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
            Hook hook = hooks.remove(name + descriptor);
            if (hook == null) {
                return visitor;
            }
            operation = hook.operation;
            return advice(hook.advice).wrap(type, method(name, descriptor), visitor, context, types, 0, 0);
        }

        private MethodDescription method(String name, String descriptor) {
            for (MethodDescription.InDefinedShape method : type.getDeclaredMethods()) {
                if (method.getInternalName().equals(name)
                        && method.getDescriptor().equals(descriptor)) {
                    return method;
                }
            }
            throw new IllegalStateException("no method " + name + descriptor + " in " + type.getName());
        }

        /** A method that was to be hooked and was not met is a write that goes unseen. */
        void requireAll() {
            if (!hooks.isEmpty()) {
                throw new IllegalStateException("not met in " + type.getName() + ": " + hooks.keySet());
            }
        }
    }
}
