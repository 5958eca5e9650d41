package io.github.jimmypage.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, section 8.8.3). Without state; thread-safe. */
public final class EntityTag {
    private static final String WEAK = "W/";
    /** Of the digest, in 16 letters: tags of one address alone are ever compared with each other. */
    private static final int BYTES = 12;

    /** What an answer without a body tells anew, so that the tag need not stand for it. */
    private static final List<String> TOLD_EACH_TIME =
            List.of("cache-control", "content-location", "expires", "last-modified", "pragma", "vary");

    private EntityTag() {}

    /**
     * A tag for a page that has none of its own, without quotation marks. It stands for the bytes, and for the headers which a
     * client that has the bytes already would not be told again: a number of results for instance.
     */
    static String of(byte[] body, @Nullable String contentType, @Nullable Locale locale, List<Page.Header> headers) {
        MessageDigest digest = sha256();
        digest.update(body);
        add(digest, String.valueOf(contentType));
        add(digest, String.valueOf(locale));
        for (Page.Header header : headers) {
            if (!TOLD_EACH_TIME.contains(header.name().toLowerCase(Locale.ROOT))) {
                add(digest, header.name());
                add(digest, header.value());
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has it.
            throw new IllegalStateException(impossible);
        }
    }

    /** The tag that promises the same content, and not the same bytes. */
    public static String weak(String tag) {
        return tag.startsWith(WEAK) ? tag : WEAK + tag;
    }

    /** What stands between the quotation marks; null for what is no tag. */
    public static @Nullable String opaque(String tag) {
        int start = tag.startsWith(WEAK) ? WEAK.length() : 0;
        int end = tag.length() - 1;
        return end > start && tag.charAt(start) == '"' && tag.indexOf('"', start + 1) == end
                ? tag.substring(start + 1, end)
                : null;
    }
}
