package io.github.jimmypage.instrument;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells from a class file's constant pool alone whether the class could have anything to hook. Thread-safe; allocates nothing.
 *
 * <p>Describing every class to a matcher cost 8 CPU seconds on a Spring Boot application of 10,500 classes; of these, 72 pass
 * here. Names that many classes have for other reasons ({@code close}, {@code execute}) count only beside a mention of {@code
 * java/sql/}: a class that closes a connection mentions at least its exception. Never by the type's own name: a driver is free
 * to call its statement anything. {@code destroy} and the names of attributes count only beside a mention of the servlet API; a servlet that has its own and
 * mentions none of it is passed over, since it has neighbours in its context that tell the same.
 */
final class Prefilter {
    private static final int MAGIC = 0xCAFEBABE;
    private static final byte[] JAVA_SQL = "java/sql/".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JAKARTA_SERVLET = "jakarta/servlet/".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JAVAX_SERVLET = "javax/servlet/".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_NAME = 32;
    private static final int SQL = 1;
    private static final int SERVLET = 2;
    private static final String[] COMMON_NAMES = {
        "close",
        "execute",
        "abort",
        "connect",
        "getConnection",
        "rollback",
        "commit",
        "start",
        "end",
        "prepare",
        "forget",
        "next",
        "truncate",
        "setBytes",
        "setString",
        "setBinaryStream",
        "setAsciiStream",
        "setCharacterStream",
        "putBytes",
        "putChars",
        "putString",
        "trim",
        "build",
        "enqueue",
        "dequeue"
    };

    private final byte[][][] namesByLength;
    private final byte[][][] besideSqlByLength;
    private final byte[][][] besideServletByLength;

    Prefilter() {
        namesByLength = new byte[LONGEST_NAME + 1][][];
        besideSqlByLength = new byte[LONGEST_NAME + 1][][];
        besideServletByLength = new byte[LONGEST_NAME + 1][][];
        add(namesByLength, Hierarchy.SHIRO_SESSION);
        for (Hook hook : Hook.values()) {
            // Nothing but the interface's name tells these from a thousand other classes with attributes.
            if (hook.api == Hook.Api.SHIRO_TYPE) {
                continue;
            }
            for (String name : hook.api == Hook.Api.DOOR ? List.<String>of() : hook.names()) {
                if (isToldByServletType(hook.api)) {
                    add(besideServletByLength, name);
                } else {
                    add(isCommon(name) ? besideSqlByLength : namesByLength, name);
                }
            }
        }
    }

    private static boolean isToldByServletType(Hook.Api api) {
        return api == Hook.Api.SERVLET_TYPE || api == Hook.Api.HOLDER_TYPE || api == Hook.Api.SESSION_TYPE;
    }

    private static boolean isCommon(String name) {
        for (String common : COMMON_NAMES) {
            if (common.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void add(byte[][][] byLength, String name) {
        byte[][] present = byLength[name.length()];
        byte[][] longer = new byte[present == null ? 1 : present.length + 1][];
        if (present != null) {
            System.arraycopy(present, 0, longer, 0, present.length);
        }
        longer[longer.length - 1] = name.getBytes(StandardCharsets.ISO_8859_1);
        byLength[name.length()] = longer;
    }

    /** {@return false when nothing in the class can be hooked; true also for what cannot be read} */
    boolean mayHaveHooks(byte[] classFile) {
        if (classFile.length < 10 || int32(classFile, 0) != MAGIC) {
            return true;
        }
        int count = uint16(classFile, 8);
        int at = 10;
        int wanted = 0;
        int mentioned = 0;
        for (int i = 1; i < count; i++) {
            int tag = classFile[at];
            switch (tag) {
                case 1 -> {
                    int length = uint16(classFile, at + 1);
                    int start = at + 3;
                    if (length < namesByLength.length) {
                        if (isOneOf(namesByLength[length], classFile, start)) {
                            return true;
                        }
                        wanted |= isOneOf(besideSqlByLength[length], classFile, start) ? SQL : 0;
                        wanted |= isOneOf(besideServletByLength[length], classFile, start) ? SERVLET : 0;
                    }
                    mentioned |= mentioned(classFile, start, length);
                    at = start + length;
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> at += 5;
                case 5, 6 -> {
                    at += 9;
                    i++;
                }
                case 7, 8, 16, 19, 20 -> at += 3;
                case 15 -> at += 4;
                default -> {
                    return true;
                }
            }
        }
        return (wanted & mentioned) != 0;
    }

    private static boolean isOneOf(byte @org.jspecify.annotations.Nullable [][] names, byte[] file, int start) {
        if (names == null) {
            return false;
        }
        for (byte[] name : names) {
            if (startsWith(name, file, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] text, byte[] file, int start) {
        for (int i = 0; i < text.length; i++) {
            if (file[start + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** The APIs whose names stand anywhere in the constant: it may be a descriptor. */
    private static int mentioned(byte[] file, int start, int length) {
        int mentioned = 0;
        int end = start + length;
        for (int i = start; i <= end - JAVA_SQL.length; i++) {
            if (file[i] == 'j') {
                if (startsWith(JAVA_SQL, file, i)) {
                    mentioned |= SQL;
                } else if (standsAt(JAKARTA_SERVLET, file, i, end) || standsAt(JAVAX_SERVLET, file, i, end)) {
                    mentioned |= SERVLET;
                }
            }
        }
        return mentioned;
    }

    private static boolean standsAt(byte[] text, byte[] file, int start, int end) {
        return start + text.length <= end && startsWith(text, file, start);
    }

    private static int uint16(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }

    private static int int32(byte[] file, int at) {
        return uint16(file, at) << 16 | uint16(file, at + 2);
    }
}
