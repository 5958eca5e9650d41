package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/**
 * Settings and log run before the application: what is looked for here either breaks hosts (a log manager, an MBean server or
 * a file system chosen too early) or costs milliseconds of CPU at each start of each host.
 */
class StartStaysCheapTest {
    private static final List<String> NOT_AT_START = List.of(
            "java/util/logging/",
            "java/lang/management/",
            "javax/management/",
            "java/nio/file/",
            "java/util/regex/",
            "java/util/stream/",
            "java/time/format/",
            "java/text/",
            "net/bytebuddy/",
            "com/github/benmanes/",
            "jakarta/",
            "javax/",
            "java/sql/");

    @Test
    void nothingThatRunsAtTheStartLinksLambdasOrTouchesWhatTheHostHasNotChosenYet()
            throws IOException, URISyntaxException {
        List<String> found = new ArrayList<>();
        int classes = 0;
        Path root = Path.of(Setting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        for (String name : List.of("config", "log")) {
            try (Stream<Path> files = Files.list(root.resolve("io/github/jimmypage/" + name))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    classes++;
                    new ClassReader(Files.readAllBytes(file)).accept(new Finder(file, found), 0);
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(classes > 30, "the classes are looked for in the wrong place");
    }

    private static final class Finder extends ClassVisitor {
        private final Path file;
        private final List<String> found;

        Finder(Path file, List<String> found) {
            super(Opcodes.ASM9);
            this.file = file;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String generic, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String name, String form, Handle bootstrap, Object... arguments) {
                    // equals, hashCode and toString of records: linked when they are called, which is not at the start.
                    if (!bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                        add("links " + bootstrap.getOwner());
                    }
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String form, boolean isInterface) {
                    check(owner);
                    if (owner.equals("java/lang/String")
                            && (name.startsWith("format") || name.startsWith("replaceAll"))) {
                        add("calls String." + name);
                    }
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String form) {
                    check(owner);
                }

                @Override
                public void visitTypeInsn(int opcode, String name) {
                    check(name);
                }

                private void check(String owner) {
                    for (String prefix : NOT_AT_START) {
                        if (owner.startsWith(prefix)) {
                            add("uses " + owner);
                        }
                    }
                }

                private void add(String what) {
                    found.add(file.getFileName() + ": " + method + " " + what);
                }
            };
        }
    }
}
