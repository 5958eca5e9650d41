package io.github.jimmypage.config;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file that holds a secret and nothing else. Without state; thread-safe. */
public final class SecretFile {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 512;
    private static final String CURE = "; it has to hold " + SHORTEST + " to " + LONGEST
            + " visible characters of ASCII and nothing else, such as what 'openssl rand -hex 32' prints";

    private SecretFile() {}

    /**
     * Reads it. No message says anything of what it holds.
     *
     * @param path of the file
     * @return the secret, without blanks around it
     * @throws SettingException says what is wrong, and what to do
     */
    public static String read(String path) throws SettingException {
        File file = new File(path).getAbsoluteFile();
        if (!file.isFile()) {
            throw new SettingException("there is no file " + file + CURE);
        }
        byte[] bytes;
        try (FileInputStream in = new FileInputStream(file)) {
            bytes = in.readNBytes(LONGEST * 2);
        } catch (IOException unreadable) {
            throw new SettingException(file + " cannot be read: " + unreadable.getMessage() + CURE);
        }
        String secret = new String(bytes, StandardCharsets.UTF_8).strip();
        if (secret.length() < SHORTEST || secret.length() > LONGEST) {
            throw new SettingException(file + " holds " + (bytes.length < LONGEST * 2 ? secret.length() : "too many")
                    + " characters" + CURE);
        }
        for (int i = 0; i < secret.length(); i++) {
            if (secret.charAt(i) <= ' ' || secret.charAt(i) > '~') {
                throw new SettingException(file + " holds a blank, or what is not ASCII" + CURE);
            }
        }
        return secret;
    }

    /** Adds a problem if the console could not start with its token file; files are looked at when the agent starts, or is to be told. */
    static void check(SettingsDraft draft) {
        String path = draft.value(Setting.CONSOLE_TOKEN_FILE);
        if (draft.value(Setting.CONSOLE_PORT) == 0) {
            return;
        }
        try {
            read(path);
        } catch (SettingException wrong) {
            draft.add(Problem.ofEntry(
                    draft.source(Setting.CONSOLE_TOKEN_FILE),
                    Setting.CONSOLE_TOKEN_FILE.fullKey(),
                    draft.text(Setting.CONSOLE_TOKEN_FILE),
                    wrong.reason()));
        }
    }
}
