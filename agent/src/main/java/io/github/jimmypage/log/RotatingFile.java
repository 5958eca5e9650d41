package io.github.jimmypage.log;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file in UTF-8 that is renamed to {@code file.1} when it is full, {@code file.1} to {@code file.2} and so on. If it cannot
 * be written (any more), one line says so on the target that takes over for good.
 */
final class RotatingFile implements LogTarget {
    private final File file;
    private final long maxBytes;
    private final int files;
    private final LogTarget fallback;
    private @Nullable FileOutputStream out;
    private long written;
    private long rotateAt;

    /**
     * Opens nothing yet.
     *
     * @param maxBytes rotate before the file gets larger; a single event may be larger
     * @param files how many are kept, this one included; 1 starts the file anew
     */
    RotatingFile(File file, long maxBytes, int files, LogTarget fallback) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.files = files;
        this.fallback = fallback;
    }

    /** {@return whether the file can be written; if not, the fallback has been told} */
    synchronized boolean open() {
        try {
            out = new FileOutputStream(file, true);
            written = file.length();
            rotateAt = maxBytes;
            return true;
        } catch (IOException e) {
            giveUp(e);
            return false;
        }
    }

    @Override
    public synchronized void write(String event) {
        FileOutputStream current = out;
        if (current == null) {
            fallback.write(event);
            return;
        }
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        try {
            if (written > 0 && written + bytes.length > rotateAt) {
                current = rotate(current);
            }
            current.write(bytes);
            written += bytes.length;
        } catch (IOException e) {
            giveUp(e);
            fallback.write(event);
        }
    }

    private FileOutputStream rotate(FileOutputStream current) throws IOException {
        current.close();
        boolean free = files == 1 ? file.delete() : shift();
        FileOutputStream next = new FileOutputStream(file, true);
        out = next;
        written = file.length();
        // Somebody else holds the file (Windows): go on with it, and try again when as much has come again.
        rotateAt = free ? maxBytes : written + maxBytes;
        return next;
    }

    private boolean shift() {
        for (int i = files - 1; i > 1; i--) {
            File from = numbered(i - 1);
            if (from.exists()) {
                replace(from, numbered(i));
            }
        }
        return replace(file, numbered(1));
    }

    private static boolean replace(File from, File to) {
        return from.renameTo(to) || (to.delete() && from.renameTo(to));
    }

    private File numbered(int number) {
        return new File(file.getPath() + "." + number);
    }

    private void giveUp(IOException e) {
        out = null;
        fallback.write("[jimmypage] " + file + " cannot be written (" + e.getMessage() + "); the log goes to stderr"
                + System.lineSeparator());
    }
}
