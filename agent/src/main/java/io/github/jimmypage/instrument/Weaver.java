package io.github.jimmypage.instrument;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * Writes the advices into classes. The only class that drives Byte Buddy; made when the first class to be hooked is loaded.
 *
 * <p>Decorates: no member is added, so that the class can be transformed again by whoever comes after us. Thread-safe.
 */
final class Weaver {
    private final ByteBuddy byteBuddy = new ByteBuddy()
            .with(TypeValidation.DISABLED)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            .with(Implementation.Context.Disabled.Factory.INSTANCE);
    private final Map<Hook, Advice> advices = new EnumMap<>(Hook.class);

    /** @param advicesLocator finds the advices' class files, with the bridge renamed in them */
    Weaver(ClassFileLocator advicesLocator) {
        TypePool pool = TypePool.Default.of(new ClassFileLocator.Compound(
                advicesLocator, ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader())));
        for (Hook hook : Hook.values()) {
            TypeDescription advice = pool.describe(Weaver.class.getPackageName() + "." + hook.advice)
                    .resolve();
            advices.put(
                    hook,
                    Advice.withCustomMapping()
                            .bind(Operation.class, hook.operation)
                            .to(advice, advicesLocator)
                            .withAssigner(NameAssigner.INSTANCE));
        }
    }

    /**
     * Weaves one class.
     *
     * @param name of the class, with dots
     * @param classFile what it is now
     * @param candidates methods to be hooked; not empty
     * @return the class file with the advices in it
     */
    byte[] weave(String name, byte[] classFile, ClassLoader loader, List<Shape.Candidate> candidates)
            throws IOException {
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, classFile),
                ClassFileLocator.ForClassLoader.WeaklyReferenced.of(loader),
                ClassFileLocator.ForClassLoader.ofPlatformLoader());
        // Lazily: types in signatures may be absent, or in loaders that keep the class files of the JDK to themselves.
        TypeDescription type =
                TypePool.Default.WithLazyResolution.of(locator).describe(name).resolve();
        DynamicType.Builder<?> builder = byteBuddy.decorate(type, locator);
        Map<Hook, Set<String>> methods = new EnumMap<>(Hook.class);
        for (Shape.Candidate candidate : candidates) {
            methods.computeIfAbsent(candidate.hook(), hook -> new HashSet<>())
                    .add(candidate.name() + candidate.descriptor());
        }
        AsmVisitorWrapper.ForDeclaredMethods wrapper = new AsmVisitorWrapper.ForDeclaredMethods();
        for (Map.Entry<Hook, Set<String>> hooked : methods.entrySet()) {
            wrapper = wrapper.invokable(new NamedMethods(hooked.getValue()), advice(hooked.getKey()));
        }
        return builder.visit(wrapper).make().getBytes();
    }

    private Advice advice(Hook hook) {
        Advice advice = advices.get(hook);
        if (advice == null) {
            throw new IllegalStateException("no advice for " + hook);
        }
        return advice;
    }

    /** Methods by name and descriptor. */
    private static final class NamedMethods implements ElementMatcher<MethodDescription> {
        private final Set<String> methods;

        NamedMethods(Set<String> methods) {
            this.methods = methods;
        }

        @Override
        public boolean matches(MethodDescription target) {
            return methods.contains(target.getInternalName() + target.getDescriptor());
        }
    }
}
