package io.github.jimmypage.config;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The file with settings: where it is, and reading it whole. Always opened anew by its name, so that a change of any link on
 * the way to it is seen (Kubernetes swaps a ConfigMap by renaming a link to the directory). Immutable.
 */
final class SettingsFile {
    static final int MOST_BYTES = 1 << 20;

    private final File file;
    private final String namedBy;

    private SettingsFile(File file, String namedBy) {
        this.file = file;
        this.namedBy = namedBy;
    }

    /** @param namedBy who asked for this file, in words */
    static SettingsFile named(String path, String namedBy) {
        return new SettingsFile(new File(path).getAbsoluteFile(), namedBy);
    }

    /** The file that is used if it happens to be there. */
    static SettingsFile beside(File directory) {
        return new SettingsFile(new File(directory, "jimmypage.properties").getAbsoluteFile(), "");
    }

    File file() {
        return file;
    }

    /** What was found at one look. Equal if what follows from it is equal. */
    static final class Content {
        private final byte[] bytes;
        private final String trouble;
        private final boolean absent;

        private Content(byte[] bytes, String trouble, boolean absent) {
            this.bytes = bytes;
            this.trouble = trouble;
            this.absent = absent;
        }

        byte[] bytes() {
            return bytes;
        }

        /** {@return why the file could not be read, empty if it could, or if it need not be there and is not} */
        String trouble() {
            return trouble;
        }

        /** {@return whether there is no file, and none is needed} */
        boolean absent() {
            return absent;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content same
                    && Arrays.equals(same.bytes, bytes)
                    && same.trouble.equals(trouble)
                    && same.absent == absent;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** Reads the file. Never throws: trouble is part of the answer. */
    Content read() {
        if (!file.exists()) {
            return namedBy.isEmpty()
                    ? new Content(new byte[0], "", true)
                    : trouble("there is no such file (it was named by " + namedBy + ")");
        }
        if (file.isDirectory()) {
            return trouble("this is a directory, not a file" + byWhom());
        }
        if (!file.isFile()) {
            return trouble("this is not a regular file" + byWhom());
        }
        try (FileInputStream in = new FileInputStream(file)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
            byte[] chunk = new byte[8192];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                bytes.write(chunk, 0, n);
                if (bytes.size() > MOST_BYTES) {
                    return trouble("larger than 1 MB: this can hardly be a file with settings" + byWhom());
                }
            }
            return new Content(bytes.toByteArray(), "", false);
        } catch (IOException e) {
            return trouble("cannot be read: " + e.getMessage() + byWhom());
        }
    }

    private String byWhom() {
        return namedBy.isEmpty() ? "" : " (it was named by " + namedBy + ")";
    }

    private static Content trouble(String reason) {
        return new Content(new byte[0], reason, false);
    }
}
