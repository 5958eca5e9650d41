package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.AcceptEncoding;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.EntityTag;
import io.github.jimmypage.cache.GzipForm;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a page goes out to one request. Immutable.
 *
 * @param body what is sent; never to be changed
 * @param gzipped whether that is the compressed form
 * @param entityTag to be set with its quotation marks; null where the page's own stays as it is, or there is none
 * @param negotiated whether another {@code Accept-Encoding} could have led to another form
 * @param lengthTold whether the length is known to be the answer's
 * @param unmodified whether the client has it already, so that only headers are sent
 */
record SentForm(
        byte[] body,
        boolean gzipped,
        @Nullable String entityTag,
        boolean negotiated,
        boolean lengthTold,
        boolean unmodified) {

    /** Of these a compressed form would be a lie, or forbidden. */
    private static final String[] DIGESTS = {"Content-MD5", "Digest", "Content-Digest", "Repr-Digest"};

    private static final String GZIP_SUFFIX = "-gzip";

    /**
     * Chooses.
     *
     * @param key that the page was found under
     * @param everybodys whether the page may be given to any client, so that its compressed length gives no secret away (BREACH)
     * @param response as the boundary was given it
     */
    static SentForm of(
            Page page,
            PageKey key,
            boolean everybodys,
            HttpServletRequest request,
            HttpServletResponse response,
            RequestScope scope) {
        boolean declared = page.forms().lengthDeclared();
        if (!isOursAlone(page, response, scope)) {
            return new SentForm(page.body(), false, null, false, declared, false);
        }
        PageCache cache = scope.cache();
        CachePolicy policy = cache.policy();
        AcceptEncoding accepted = AcceptEncoding.of(Conditions.joined(request, "Accept-Encoding"));
        GzipForm gzip = everybodys && policy.keepsGzip() && mayBeCompressed(page, response)
                ? gzip(page, key, accepted.prefers(), cache)
                : null;
        boolean gzipped = gzip != null && accepted.prefers();
        String ownTag = policy.sendsEntityTags() ? page.tag() : null;
        return new SentForm(
                gzip != null && gzipped ? gzip.bytes() : page.body(),
                gzipped,
                entityTag(page, ownTag, gzipped, accepted.accepts()),
                gzip != null,
                declared || gzipped || !scope.isFiltered(),
                // A nonce that a filter has just made would be told to a client whose page holds another one
                // (KNOWN_BUGS 22).
                Conditions.areMetBy(page, ownTag, request) && !Secrets.isNonceToldBy(response));
    }

    /** Whether what is written at the boundary is what the client gets, as far as can be seen. */
    static boolean isOursAlone(Page page, HttpServletResponse response, RequestScope scope) {
        return !page.forms().embedded()
                && !scope.isEmbedded()
                && Wrappers.leaveTheBodyAlone(response)
                && !response.containsHeader("ETag")
                && !response.containsHeader("Content-Encoding");
    }

    /** The compressed form, if there is one that pays; made if it is wanted now. */
    private static @Nullable GzipForm gzip(Page page, PageKey key, boolean wanted, PageCache cache) {
        GzipForm present = page.forms().gzip();
        GzipForm gzip = present == null && wanted
                ? cache.withGzipForm(key, page).forms().gzip()
                : present;
        return gzip != null && gzip.pays() ? gzip : null;
    }

    private static boolean mayBeCompressed(Page page, HttpServletResponse response) {
        if (page.body().length < GzipForm.LEAST) {
            return false;
        }
        for (Page.Header header : page.headers()) {
            if (header.name().equalsIgnoreCase("Cache-Control") && forbidsTransforming(header.value())) {
                return false;
            }
        }
        for (String value : response.getHeaders("Cache-Control")) {
            if (forbidsTransforming(value)) {
                return false;
            }
        }
        for (String digest : DIGESTS) {
            if (page.header(digest) != null || response.containsHeader(digest)) {
                return false;
            }
        }
        return true;
    }

    private static boolean forbidsTransforming(String cacheControl) {
        return cacheControl.toLowerCase(Locale.ROOT).contains("no-transform");
    }

    /**
     * The compressed form is another representation and has a tag of its own. What goes out as it is to a client that accepts
     * gzip may still be compressed by the container, which Tomcat does not do with what has a strong tag.
     */
    private static @Nullable String entityTag(
            Page page, @Nullable String ownTag, boolean gzipped, boolean acceptsGzip) {
        if (ownTag != null) {
            String tag = '"' + ownTag + (gzipped ? GZIP_SUFFIX : "") + '"';
            return acceptsGzip && !gzipped ? EntityTag.weak(tag) : tag;
        }
        String pages = gzipped ? page.header("ETag") : null;
        return pages == null ? null : EntityTag.weak(pages.trim());
    }
}
