package io.github.jimmypage.shop.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashing of passwords with PBKDF2, in the form {@code pbkdf2-sha512$rounds$salt$hash}. */
public final class Password {

    /** Stands where no password fits, because the account cannot log in. */
    static final String NONE = "none";

    /** Hash of a word nobody knows, as costly as those of {@link DemoAccount}, to compare with where there is no account. */
    static final String NOBODYS =
            "pbkdf2-sha512$10000$6b8sAdUiQnpdKO+MZthVug$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String FORM = "pbkdf2-sha512";
    /** What OWASP's password storage cheat sheet asks of PBKDF2 with SHA-512. */
    private static final int ROUNDS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private Password() {}

    /** A hash with a new salt. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return FORM + "$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(derive(password, salt, ROUNDS));
    }

    /** Whether the password is the one that was hashed. Takes as long for a wrong one. */
    public static boolean fits(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with SHA-512", e);
        }
    }
}
