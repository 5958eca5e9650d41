package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.PageCache;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what passes through. Bytes go out as the application writes them: buffering would break streaming.
 *
 * <p>Only what cannot be read from the container at the end is overridden. Used by one thread at a time, but for the copy itself.
 */
final class CapturingResponse extends HttpServletResponseWrapper {
    /** The usual spelling; what is said in another way is found out at the end. */
    private static final String NO_STORE = "no-store";

    private final CacheStatus status;
    private final CachePolicy policy;
    private final CapturedBody body;
    private boolean typeSeen;
    private boolean forbidden;
    private int wishedBuffer;
    private @Nullable TeeStream stream;
    private @Nullable TeeWriter writer;
    private @Nullable Locale locale;
    private long declaredLength = -1;
    private volatile boolean cutShort;
    private boolean encodedByPage;
    private @Nullable RequestScope goingOn;
    private Set<String> namesSetMeanwhile = Set.of();
    private boolean languageByHeader;
    private boolean cookieSet;
    private @Nullable Runnable onHopeless;
    private @Nullable HeaderSnapshot atCommit;
    private int forwards;
    private boolean forwarded;

    CapturingResponse(HttpServletResponse response, CacheStatus status, PageCache cache) {
        super(response);
        this.status = status;
        this.policy = cache.policy();
        this.body = new CapturedBody(policy.maxPageBytes(), cache.captures());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        status.release();
        ServletOutputStream container = super.getOutputStream();
        if (stream == null) {
            stream = new TeeStream(container, body, this);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        status.release();
        PrintWriter container = super.getWriter();
        if (writer == null) {
            writer = new TeeWriter(container, body, this);
            body.encodeIn(charset(getCharacterEncoding()));
        }
        return writer;
    }

    /** Null for a name that only the container understands: then the page is not recorded. */
    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (forwarded && LibertyForward.close(getResponse())) {
            return;
        }
        try {
            super.flushBuffer();
        } catch (IOException clientLeft) {
            cutShort();
            throw clientLeft;
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        languageByHeader = false;
        locale = null;
        // Undertow takes the header away and goes by the length all the same, so it is not forgotten here either.
        encodedByPage = false;
        status.restore();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    private void forget() {
        body.reset();
        stream = null;
        writer = null;
    }

    @Override
    public void sendError(int code) throws IOException {
        cutShort();
        super.sendError(code);
    }

    @Override
    public void sendError(int code, @Nullable String message) throws IOException {
        cutShort();
        super.sendError(code, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        cutShort();
        super.sendRedirect(location);
    }

    /** Undertow does not show cookies among the headers. */
    @Override
    public void addCookie(Cookie cookie) {
        if (!FlashCookie.is(cookie.getName())) {
            cookieSet = true;
            hopeless();
        }
        super.addCookie(cookie);
    }

    @Override
    public void setLocale(Locale newLocale) {
        locale = newLocale;
        languageByHeader = false;
        super.setLocale(newLocale);
    }

    @Override
    public void setContentLength(int length) {
        declaredLength = length;
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        declaredLength = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        note(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        note(name, Integer.toString(value));
        super.setIntHeader(name, value);
    }

    @Override
    public void addIntHeader(String name, int value) {
        note(name, Integer.toString(value));
        super.addIntHeader(name, value);
    }

    @Override
    public void setDateHeader(String name, long date) {
        noteSet(name);
        super.setDateHeader(name, date);
    }

    @Override
    public void addDateHeader(String name, long date) {
        noteSet(name);
        super.addDateHeader(name, date);
    }

    @Override
    public void setTrailerFields(Supplier<Map<String, String>> trailers) {
        cutShort();
        super.setTrailerFields(trailers);
    }

    /** Some containers do not show these in {@code getHeader}, or show what they added themselves: noted when they are set. */
    private void note(@Nullable String name, @Nullable String value) {
        noteSet(name);
        if ("Content-Length".equalsIgnoreCase(name)) {
            declaredLength = length(value);
        } else if ("Content-Encoding".equalsIgnoreCase(name)) {
            encodedByPage = value != null && !value.isEmpty();
        } else if ("Content-Language".equalsIgnoreCase(name)) {
            languageByHeader = true;
        } else if ("Cache-Control".equalsIgnoreCase(name)) {
            if (NO_STORE.equals(value)) {
                hopeless();
            }
        } else if ("Connection".equalsIgnoreCase(name)) {
            // Said of this connection, and of none that the page is served on later.
            cutShort();
        }
    }

    /**
     * Whoever wants to know, as soon as it can be told, that the page will hardly be kept. The verdict is given at the end all the
     * same, by what the answer is then.
     */
    void onHopeless(Runnable told) {
        onHopeless = told;
    }

    private void hopeless() {
        Runnable told = onHopeless;
        if (told != null) {
            told.run();
        }
    }

    /** A header is about to be set. Jetty 10 goes on to show what was set too late to be sent. */
    private void noteSet(@Nullable String name) {
        if (name != null && goingOn != null) {
            namesSetMeanwhile.add(name.toLowerCase(Locale.ROOT));
        }
        if (atCommit == null && isCommitted()) {
            atCommit = HeaderSnapshot.of((HttpServletResponse) getResponse());
        }
    }

    /** Whether a header of this name was set through this response after others went on with it. */
    boolean hasSetMeanwhile(String name) {
        return namesSetMeanwhile.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The headers at the time of the first attempt to set one too late; null when there was none. */
    @Nullable
    HeaderSnapshot atCommit() {
        return atCommit;
    }

    private static long length(@Nullable String value) {
        try {
            return value == null ? -1 : Long.parseLong(value.trim());
        } catch (NumberFormatException left) {
            return -1;
        }
    }

    /** Other threads of this scope go on writing. */
    void goOn(RequestScope scope) {
        namesSetMeanwhile = ConcurrentHashMap.newKeySet();
        goingOn = scope;
    }

    /** Something is about to be written by this thread. */
    void writing() {
        if (!typeSeen) {
            typeSeen = true;
            String type = getContentType();
            forbidden = NO_STORE.equals(getHeader("Cache-Control"));
            if (forbidden || (type != null && !policy.isCacheable(CachePolicy.mediaType(type)))) {
                // Pictures, streams of events and what nobody may keep need not be copied to find out at the end.
                body.giveUp();
            }
        }
        RequestScope scope = goingOn;
        if (scope != null) {
            scope.async().working();
        }
    }

    /** What went out is not a whole page. */
    void cutShort() {
        status.release();
        cutShort = true;
        body.giveUp();
    }

    /** Whether everything that went out was seen and belongs to a whole page, as far as this side can tell. */
    boolean isWhole(byte[] captured) {
        if (goingOn != null && (captured.length == 0 || HtmlEnd.isMissing(captured))) {
            // A thread that fails completes its answer all the same, with nothing in it or a half.
            return false;
        }
        return !cutShort && !encodedByPage && (declaredLength < 0 || declaredLength == captured.length);
    }

    /** Whether the application announced the length, or wished for a buffer in which the whole body finds room: then containers do. */
    boolean isLengthDeclared(byte @Nullable [] captured) {
        return declaredLength >= 0 || (captured != null && captured.length < wishedBuffer);
    }

    @Override
    public void setBufferSize(int size) {
        super.setBufferSize(size);
        wishedBuffer = size;
    }

    boolean isCutShort() {
        return cutShort || encodedByPage;
    }

    /** A servlet that this was forwarded to is entered. Jetty drops what was written before and does not say so to a wrapper. */
    void forwardEntered() {
        forwards++;
        body.doubtPresent();
    }

    /**
     * And left. After a forward the container ends the response, and does not say so to a wrapper. One servlet may call another
     * one, which looks like a forward inside of a forward. What becomes of the response after a forward into a wrapper of the
     * application's is another thing in each container; and an answer that goes on asynchronously is not ended.
     *
     * @param directly whether it was this response that the servlet was given
     * @param open whether the request is asynchronous by now
     */
    void forwardLeft(boolean directly, boolean open) {
        forwards--;
        if (open) {
            return;
        }
        if (forwards > 0 || !directly) {
            body.doubt();
        } else {
            body.end();
            forwarded = true;
        }
    }

    boolean isCookieSet() {
        return cookieSet;
    }

    /** Whether a forward has ended, and nobody but the container itself has anything left to say. */
    boolean isForwarded() {
        return forwarded;
    }

    /** Called when somebody closes: whether that is the container after a forward, and the response ended without a real close. */
    boolean endsByForward() {
        return forwarded && TomcatForward.finish(getResponse());
    }

    /** Whether a format without a locale means the same to every container. Jetty takes the response's. */
    boolean isFormatCommon() {
        return locale == null || locale.equals(Locale.getDefault(Locale.Category.FORMAT));
    }

    /** Whether text that is printed to the stream becomes the same bytes in every container. Jetty takes the response's charset. */
    boolean isPrintCommon() {
        String charset = getCharacterEncoding();
        return charset == null
                || charset.equalsIgnoreCase("UTF-8")
                || charset.equalsIgnoreCase("ISO-8859-1")
                || charset.equalsIgnoreCase("US-ASCII");
    }

    /** Whether the language was told by the header, and not as a locale. */
    boolean isLanguageByHeader() {
        return languageByHeader;
    }

    @Nullable
    Locale locale() {
        return locale;
    }

    /** Whether storing was forbidden when the first of the page was written, so that there is no copy of it; for good. */
    boolean isForbidden() {
        return forbidden;
    }

    /** Whether it is known by now that the page will not be kept. */
    boolean isGivenUp() {
        return body.isGivenUp();
    }

    boolean isTooLarge() {
        return body.isTooLarge();
    }

    boolean isByWriter() {
        return writer != null;
    }

    byte @Nullable [] captured() {
        return body.toBytes();
    }

    /** Nothing is wanted any more: the memory is given back. */
    void release() {
        body.giveUp();
    }
}
