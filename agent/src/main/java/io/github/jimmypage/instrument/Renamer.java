package io.github.jimmypage.instrument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Renames types in a class file by rewriting its constant pool: names, descriptors, signatures and string constants alike.
 *
 * <p>The bridge moves into {@code java.lang} this way, and the servlet adapter from {@code jakarta} to {@code javax}. A class
 * remapper of ASM would do as well, but would load Byte Buddy before the first class to be hooked is seen.
 */
final class Renamer {
    private final String[] from;
    private final String[] to;

    /** @param pairs text to replace, replacement, … in the internal form of names */
    Renamer(String... pairs) {
        from = new String[pairs.length / 2];
        to = new String[pairs.length / 2];
        for (int i = 0; i < from.length; i++) {
            from[i] = pairs[2 * i];
            to[i] = pairs[2 * i + 1];
        }
    }

    /** @throws IllegalArgumentException if the bytes are no class file */
    byte[] rename(byte[] classFile) {
        try {
            ByteArrayOutputStream renamed = new ByteArrayOutputStream(classFile.length + 256);
            rename(new DataInputStream(new ByteArrayInputStream(classFile)), new DataOutputStream(renamed));
            return renamed.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private void rename(DataInputStream in, DataOutputStream out) throws IOException {
        out.writeLong(in.readLong());
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case 1 -> out.writeUTF(replaced(in.readUTF()));
                case 3, 4, 9, 10, 11, 12, 17, 18 -> out.writeInt(in.readInt());
                case 5, 6 -> {
                    out.writeLong(in.readLong());
                    i++;
                }
                case 7, 8, 16, 19, 20 -> out.writeShort(in.readUnsignedShort());
                case 15 -> {
                    out.writeByte(in.readUnsignedByte());
                    out.writeShort(in.readUnsignedShort());
                }
                default -> throw new IllegalArgumentException("no class file: constant of kind " + tag);
            }
        }
        in.transferTo(out);
    }

    private String replaced(String text) {
        String result = text;
        for (int i = 0; i < from.length; i++) {
            if (result.contains(from[i])) {
                result = result.replace(from[i], to[i]);
            }
        }
        return result;
    }
}
