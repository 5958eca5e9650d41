package saboteur;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes chosen hooks throw while the system property {@code saboteur.METHOD} is {@code planted}. The argument lists them:
 * {@code METHOD+METHOD}; a hook is a method of this name in the agent's class that extends the one it defined into the JDK. Must
 * stand before the other agent on the command line, so as to see its classes being defined. A word with a dot is the name of a
 * class to be there first; one with a slash, that of a class whose {@code executeUpdate} is to leave no room for a hook.
 */
public final class Saboteur {
    private static final String VICTIM = "io/github/jimmypage/";
    private static final Set<String> ORDINARY = Set.of(
            "java/lang/Object", "java/lang/Enum", "java/lang/Record", "java/lang/Thread", "java/lang/ClassLoader");

    private Saboteur() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        Set<String> methods = Set.of(argument.split("\\+"));
        methods.stream().filter(word -> word.contains(".")).forEach(name -> Squatter.take(name, instrumentation));
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] file) {
                if (name != null && methods.contains(name)) {
                    return Filler.fill(file, "executeUpdate", "(Ljava/lang/String;)I");
                }
                return name != null && name.startsWith(VICTIM) ? plant(methods, file) : null;
            }
        });
    }

    private static byte[] plant(Set<String> methods, byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        if (!reader.getSuperName().startsWith("java/lang/") || ORDINARY.contains(reader.getSuperName())) {
            return null;
        }
        boolean[] found = {false};
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String type, String signature, String[] thrown) {
                        MethodVisitor code = super.visitMethod(access, method, type, signature, thrown);
                        if (!methods.contains(method) || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
                            return code;
                        }
                        found[0] = true;
                        return new Planted(code, method);
                    }
                },
                0);
        return found[0] ? writer.toByteArray() : null;
    }

    /**
     * Begins a method with {@code Integer.parseInt(System.getProperty("saboteur.METHOD", "0"))}: throws when the property holds a
     * word, has no branch and so needs no new stack map, and names JDK types alone, which every loader sees.
     */
    private static final class Planted extends MethodVisitor {
        private final String method;

        Planted(MethodVisitor code, String method) {
            super(Opcodes.ASM9, code);
            this.method = method;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitLdcInsn("saboteur." + method);
            visitLdcInsn("0");
            String twoStrings = "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;";
            visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "getProperty", twoStrings, false);
            visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "parseInt", "(Ljava/lang/String;)I", false);
            visitInsn(Opcodes.POP);
        }
    }
}
