package io.github.jimmypage.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was found.
 *
 * @param exists whether there is one
 * @param millis when it was changed
 * @param size in bytes
 * @param more its identity and the same time more exactly; null when it was not asked for or the file system does not tell
 */
record FileLook(
        boolean exists, long millis, long size, @Nullable String more) {
    private static final FileLook NOTHING = new FileLook(false, 0, 0, null);

    /** @param closely whether {@code java.nio.file} may be used */
    static FileLook at(File file, boolean closely) {
        if (!file.exists()) {
            return NOTHING;
        }
        return new FileLook(true, file.lastModified(), file.length(), closely ? Closely.told(file) : null);
    }

    /** Whether nothing is different, as far as both know. */
    boolean isAsBefore(FileLook before) {
        return exists == before.exists
                && millis == before.millis
                && size == before.size
                && (more == null || before.more == null || Objects.equals(more, before.more));
    }

    /** A class of its own, so that the one around it can be used before the application starts. */
    private static final class Closely {
        static @Nullable String told(File file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file.toPath(), BasicFileAttributes.class);
                return attributes.lastModifiedTime() + " " + attributes.fileKey();
            } catch (IOException | RuntimeException gone) {
                return null;
            }
        }
    }
}
