package io.github.jimmypage.instrument;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * What a class file declares that a hook fits: found by reading it once, headers only.
 *
 * <p>A JDBC method counts by shape, that is when it declares {@code SQLException}: SQLite declares the methods in classes that do
 * not implement the interfaces. One that does not counts when an interface of the class's hierarchy says so, or when what it
 * declares is a {@code SQLException} of the driver's own; {@code destroy} of a servlet and what touches the attributes of a web
 * application's context or of a session are told by the hierarchy as well.
 */
final class Shape extends ClassVisitor {
    private static final int NOT_HOOKABLE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE;
    private static final String SQL_EXCEPTION = "java/sql/SQLException";

    /** A method that a hook fits. */
    record Candidate(Hook hook, String name, String descriptor, boolean certain, List<String> thrown) {}

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> constructors = new ArrayList<>();
    private @Nullable String superName;
    private String[] interfaces = {};

    private Shape() {
        super(OpenedClassReader.ASM_API);
    }

    static Shape of(byte[] classFile) {
        Shape shape = new Shape();
        OpenedClassReader.of(classFile)
                .accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return shape;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.superName = superName;
        this.interfaces = interfaces == null ? new String[0] : interfaces;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & NOT_HOOKABLE) == 0) {
            Hook hook = Hook.of(name, descriptor);
            if (hook != null) {
                boolean certain = isCertain(hook, exceptions);
                List<String> thrown = exceptions == null ? List.of() : List.of(exceptions);
                (hook.api == Hook.Api.DOOR ? constructors : candidates)
                        .add(new Candidate(hook, name, descriptor, certain, thrown));
            }
        }
        return null;
    }

    private static boolean isCertain(Hook hook, String @Nullable [] exceptions) {
        return switch (hook.api) {
            case SERVLET, DESCRIPTOR, DOOR -> true;
            case SERVLET_TYPE, HOLDER_TYPE, SESSION_TYPE, SHIRO_TYPE -> false;
            case JDBC -> declaresSqlException(exceptions);
        };
    }

    private static boolean declaresSqlException(String @Nullable [] exceptions) {
        if (exceptions != null) {
            for (String exception : exceptions) {
                if (exception.equals(SQL_EXCEPTION)) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** What counts beside a way to write past statements. */
    List<Candidate> constructors() {
        return constructors;
    }

    /** Superclass first, then interfaces, in internal form. */
    List<String> parents() {
        List<String> parents = new ArrayList<>(List.of(interfaces));
        if (superName != null) {
            parents.add(0, superName);
        }
        return parents;
    }
}
