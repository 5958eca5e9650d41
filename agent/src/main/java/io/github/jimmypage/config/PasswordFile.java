package io.github.jimmypage.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file that holds the password of a server and nothing else. Without state; thread-safe. */
public final class PasswordFile {
    private static final int LONGEST_BYTES = 4096;

    private PasswordFile() {}

    /**
     * Reads it. To be done for each connection: whoever changes the password changes the file, and restarts nothing.
     *
     * @param path of the file, in UTF-8
     * @return what it holds, without blanks around it
     * @throws IOException if it cannot be read; without anything of what it holds
     */
    public static String read(String path) throws IOException {
        try (FileInputStream in = new FileInputStream(path)) {
            return new String(in.readNBytes(LONGEST_BYTES), StandardCharsets.UTF_8).strip();
        }
    }
}
