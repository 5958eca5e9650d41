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
 * Makes chosen methods throw while the system property {@code saboteur.Class.method} is {@code planted}. The argument lists
 * them: {@code Class.method+Class.method}. Must stand before the other agent on the command line, so as to see its classes
 * being defined. A method that was found is told in {@code saboteur.found.Class.method}.
 */
public final class Saboteur {
    private static final String VICTIM = "io/github/jimmypage/";

    private Saboteur() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        Set<String> methods = Set.of(argument.split("\\+"));
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] file) {
                return name != null && name.startsWith(VICTIM) ? plant(name, methods, file) : null;
            }
        });
    }

    private static byte[] plant(String className, Set<String> methods, byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        String simpleName = className.substring(className.lastIndexOf('/') + 1);
        boolean[] found = {false};
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String type, String signature, String[] thrown) {
                        MethodVisitor code = super.visitMethod(access, method, type, signature, thrown);
                        String key = simpleName + "." + method;
                        if (!methods.contains(key) || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
                            return code;
                        }
                        found[0] = true;
                        System.setProperty("saboteur.found." + key, "yes");
                        return new Planted(code, key);
                    }
                },
                0);
        return found[0] ? writer.toByteArray() : null;
    }

    /**
     * Begins a method with {@code Integer.parseInt(System.getProperty("saboteur.KEY", "0"))}: throws when the property holds a
     * word, has no branch and so needs no new stack map, and names JDK types alone, which every loader sees.
     */
    private static final class Planted extends MethodVisitor {
        private final String key;

        Planted(MethodVisitor code, String key) {
            super(Opcodes.ASM9, code);
            this.key = key;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitLdcInsn("saboteur." + key);
            visitLdcInsn("0");
            String twoStrings = "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;";
            visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "getProperty", twoStrings, false);
            visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "parseInt", "(Ljava/lang/String;)I", false);
            visitInsn(Opcodes.POP);
        }
    }
}
