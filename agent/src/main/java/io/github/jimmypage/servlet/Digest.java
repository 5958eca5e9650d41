package io.github.jimmypage.servlet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Digests of credentials, so that no credential stands in a key, and so in no heap dump. Thread-safe. */
final class Digest {
    /** Of this JVM alone: digests of short secrets must not be found in a table. */
    private static final byte[] SALT = new SecureRandom().generateSeed(16);

    private Digest() {}

    static String of(String credential) {
        return of(credential.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] credential) {
        return Base64.getEncoder().encodeToString(bytes(credential));
    }

    /** Eight bytes of the digest, for what is only compared, and not worth forging. */
    static long number(String text) {
        return ByteBuffer.wrap(bytes(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static byte[] bytes(byte[] credential) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(SALT);
            return sha256.digest(credential);
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform is required to have SHA-256 (java.security.MessageDigest).
            throw new IllegalStateException(impossible);
        }
    }
}
