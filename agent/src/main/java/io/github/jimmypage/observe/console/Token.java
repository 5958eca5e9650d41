package io.github.jimmypage.observe.console;

import io.github.jimmypage.config.SecretFile;
import io.github.jimmypage.config.SettingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that opens the console. Immutable; never shown but by {@link #shownOnce}. */
final class Token {
    private static final int BYTES = 32;

    private final byte[] secret;

    Token(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** One of 256 random bits that nobody knows yet. */
    static Token generated() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /**
     * The one that a file holds.
     *
     * @throws SettingException says what is wrong with it
     */
    static Token of(String file) throws SettingException {
        return new Token(SecretFile.read(file));
    }

    /** Takes the same time whatever of it is right. */
    boolean is(String given) {
        return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    /** For the one line in the log that tells a generated token. */
    String shownOnce() {
        return new String(secret, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
