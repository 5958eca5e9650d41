package io.github.jimmypage.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** The classes of one driver: who stands above whom, which methods have bodies, and what is hooked. Names are internal. */
final class DriverClasses {
    private static final int WITHOUT_BODY =
            Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE | Opcodes.ACC_PRIVATE;

    /** A method of a class that a driver's object has, its own or an inherited one. */
    record Body(
            String type,
            String name,
            String descriptor,
            @Nullable Hook hook) {}

    /** One method of a class file. */
    record Method(String name, String descriptor, int access) {
        String signature() {
            return name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        }
    }

    private record Read(
            String name, @Nullable String superName, List<String> interfaces, int access, List<Method> methods) {}

    private final Map<String, Read> classes = new TreeMap<>();
    private final Map<String, Map<String, Hook>> hooks = new TreeMap<>();

    private final Map<String, byte[]> classFiles;

    private DriverClasses(Map<String, byte[]> classFiles) {
        this.classFiles = classFiles;
    }

    static DriverClasses of(LibraryJar jar) {
        DriverClasses classes = new DriverClasses(jar.classFiles());
        jar.classFiles().values().forEach(classes::read);
        jar.hooked().forEach((type, candidates) -> {
            Map<String, Hook> hooked = new TreeMap<>();
            candidates.forEach(candidate -> hooked.put(candidate.name() + candidate.descriptor(), candidate.hook()));
            classes.hooks.put(type, hooked);
        });
        return classes;
    }

    private void read(byte[] classFile) {
        List<Method> methods = new ArrayList<>();
        ClassVisitor visitor = new ClassVisitor(OpenedClassReader.ASM_API) {
            @Override
            public void visit(
                    int version,
                    int access,
                    String name,
                    @Nullable String signature,
                    @Nullable String superName,
                    String @Nullable [] interfaces) {
                List<String> parents = interfaces == null ? List.of() : List.of(interfaces);
                classes.put(name, new Read(name, superName, parents, access, methods));
            }

            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                methods.add(new Method(name, descriptor, access));
                return null;
            }
        };
        OpenedClassReader.of(classFile)
                .accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    Set<String> names() {
        return classes.keySet();
    }

    /** The class itself and everything above it, those of the JDK included. */
    Set<String> above(String type) {
        Set<String> above = new LinkedHashSet<>();
        addAbove(type, above);
        return above;
    }

    private void addAbove(@Nullable String type, Set<String> above) {
        if (type == null || !above.add(type)) {
            return;
        }
        Read read = classes.get(type);
        if (read != null) {
            addAbove(read.superName, above);
            read.interfaces.forEach(parent -> addAbove(parent, above));
        } else if (type.startsWith("java/sql/") || type.startsWith("javax/sql/")) {
            try {
                Class<?> found = Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
                for (Class<?> parent : found.getInterfaces()) {
                    addAbove(parent.getName().replace('.', '/'), above);
                }
            } catch (ClassNotFoundException absent) {
                throw new AssertionError(absent);
            }
        }
    }

    /** Methods that an abstract interface of the driver declares. */
    List<Method> methods(String type) {
        Read read = classes.get(type);
        return read == null ? List.of() : read.methods;
    }

    boolean isInterface(String type) {
        Read read = classes.get(type);
        return read != null && (read.access & Opcodes.ACC_INTERFACE) != 0;
    }

    /**
     * What runs when this method is called on an object of this class: the bodies in the class itself, or else in the nearest class
     * above it, or else in an interface. Several, where the compiler added bridges for the types returned.
     */
    List<Body> bodies(String type, String signature) {
        for (String above : above(type)) {
            Read read = classes.get(above);
            List<Body> bodies = new ArrayList<>();
            if (read != null) {
                for (Method method : read.methods) {
                    if ((method.access & WITHOUT_BODY) == 0
                            && method.signature().equals(signature)) {
                        Hook hook = hooks.getOrDefault(above, Map.of()).get(method.name + method.descriptor);
                        bodies.add(new Body(above, method.name, method.descriptor, hook));
                    }
                }
            }
            if (!bodies.isEmpty()) {
                return bodies;
            }
        }
        return List.of();
    }

    /** The hooks of all of a class's own methods of this name. */
    List<Hook> hooks(String type, String name) {
        return hooks.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(hooked -> hooked.getKey().startsWith(name + "("))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The names of the methods that a method's body calls. */
    Set<String> calls(String type, String signature) {
        Set<String> calls = new TreeSet<>();
        boolean[] found = {false};
        ClassVisitor visitor = new ClassVisitor(OpenedClassReader.ASM_API) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String generic,
                    String @Nullable [] exceptions) {
                if (!new Method(name, descriptor, access).signature().equals(signature)) {
                    return null;
                }
                found[0] = true;
                return new MethodVisitor(OpenedClassReader.ASM_API) {
                    @Override
                    public void visitMethodInsn(
                            int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
                        calls.add(called);
                    }
                };
            }
        };
        OpenedClassReader.of(classFiles.getOrDefault(type, new byte[0])).accept(visitor, ClassReader.SKIP_DEBUG);
        if (!found[0]) {
            throw new AssertionError("no " + type + "." + signature);
        }
        return calls;
    }
}
