package saboteur;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a method as long as a method can be, by instructions that do nothing. */
final class Filler {
    private static final int LONGEST = 65_535;

    private Filler() {}

    static byte[] fill(byte[] file, String method, String type) {
        try {
            begin(file, method, type, LONGEST);
            throw new IllegalStateException("there is no " + method + type);
        } catch (MethodTooLargeException tooLong) {
            return begin(file, method, type, LONGEST - (tooLong.getCodeSize() - LONGEST));
        }
    }

    private static byte[] begin(byte[] file, String method, String type, int instructions) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] thrown) {
                        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, thrown);
                        return name.equals(method) && descriptor.equals(type) ? new Filled(code, instructions) : code;
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static final class Filled extends MethodVisitor {
        private final int instructions;

        Filled(MethodVisitor code, int instructions) {
            super(Opcodes.ASM9, code);
            this.instructions = instructions;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            for (int i = 0; i < instructions; i++) {
                visitInsn(Opcodes.NOP);
            }
        }
    }
}
