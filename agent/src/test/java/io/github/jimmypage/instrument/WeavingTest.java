package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be hooked is woven, or caching is off. */
class WeavingTest {
    private static final String NAME = "planted/OddStatement";
    private static final int LONGEST_METHOD = 65_535;

    private final PageCache cache = new PageCache(
            new Generation(() -> 0), () -> 0, new CachePolicy(Settings.defaults()), 1_000_000, Runnable::run);
    private final HookTransformer transformer = new HookTransformer(
            cache.suspension(),
            new BridgeInstaller.Installed(Bridge.class.getName().replace('.', '/'), true));

    @ParameterizedTest
    @ValueSource(strings = {"ojdbc11", "mssql-jdbc", "jcc", "mysql-connector-j", "mariadb-java-client"})
    void everyClassOfADriverThatIsToBeHookedCanBeWoven(String driver) throws IOException {
        try (LibraryJar jar = LibraryJar.copied(driver)) {
            List<String> left = new ArrayList<>();
            for (String type : jar.hooked().keySet()) {
                if (transformer.transform(
                                jar.loader(), type, null, null, jar.classFiles().getOrDefault(type, new byte[0]))
                        == null) {
                    left.add(type);
                }
            }
            assertEquals(List.of(), left);
            assertFalse(cache.suspension().isActive());
        }
    }

    @Test
    void aMethodWithoutRoomForAHookTurnsCachingOffAndStaysAsItIs() throws Exception {
        byte[] classFile = statement(Opcodes.V17, code -> {
            // Returning false takes two bytes.
            for (int i = 0; i < LONGEST_METHOD - 2; i++) {
                code.visitInsn(Opcodes.NOP);
            }
        });
        assertNull(transform(classFile), "is left alone");
        assertTrue(cache.suspension().isActive());
        assertEquals(false, run(classFile), "and works");
    }

    @Test
    void aLongMethodWithRoomForAHookIsWovenAndRuns() throws Exception {
        byte[] classFile = statement(Opcodes.V17, code -> {
            for (int i = 0; i < LONGEST_METHOD - 1000; i++) {
                code.visitInsn(Opcodes.NOP);
            }
        });
        byte[] woven = transform(classFile);
        assertNotNull(woven);
        assertFalse(cache.suspension().isActive());
        assertEquals(false, run(woven));
    }

    @Test
    void aSubroutineAsOldCompilersMadeThemIsWovenAndRuns() throws Exception {
        byte[] classFile = statement(Opcodes.V1_4, code -> {
            Label subroutine = new Label();
            Label behind = new Label();
            code.visitJumpInsn(Opcodes.JSR, subroutine);
            code.visitJumpInsn(Opcodes.GOTO, behind);
            code.visitLabel(subroutine);
            code.visitVarInsn(Opcodes.ASTORE, 2);
            code.visitVarInsn(Opcodes.RET, 2);
            code.visitLabel(behind);
        });
        assertEquals(false, run(classFile), "it is a good class");
        byte[] woven = transform(classFile);
        assertNotNull(woven);
        assertEquals(false, run(woven));
    }

    private byte[] transform(byte[] classFile) {
        return transformer.transform(
                new ClassLoader(WeavingTest.class.getClassLoader()) {}, NAME, null, null, classFile);
    }

    private interface Code {
        void write(MethodVisitor code);
    }

    /** A class that has {@code boolean execute(String) throws SQLException}, which begins with this code and returns false. */
    private static byte[] statement(int version, Code start) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC, "execute", "(Ljava/lang/String;)Z", null, new String[] {"java/sql/SQLException"});
        code.visitCode();
        start.write(code);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static Object run(byte[] classFile) throws ReflectiveOperationException {
        Class<?> type = new ClassLoader(WeavingTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(null, classFile, 0, classFile.length);
            }
        }.define();
        return type.getMethod("execute", String.class)
                .invoke(type.getConstructor().newInstance(), "delete from t");
    }
}
