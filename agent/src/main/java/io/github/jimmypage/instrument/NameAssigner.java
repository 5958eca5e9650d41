package io.github.jimmypage.instrument;

import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.assign.TypeCasting;

/**
 * Passes values between an advice and its method by the names of their types alone. Byte Buddy's own reads the types' class files to
 * see whether a cast is needed, and a class loader that filters need not show them. Thread-safe.
 */
enum NameAssigner implements Assigner {
    INSTANCE;

    @Override
    public StackManipulation assign(
            TypeDescription.Generic source, TypeDescription.Generic target, Assigner.Typing typing) {
        if (source.isPrimitive() || target.isPrimitive()) {
            return Assigner.DEFAULT.assign(source, target, typing);
        }
        if (target.represents(Object.class) || source.asErasure().equals(target.asErasure())) {
            return StackManipulation.Trivial.INSTANCE;
        }
        return typing.isDynamic() ? TypeCasting.to(target) : Assigner.DEFAULT.assign(source, target, typing);
    }
}
