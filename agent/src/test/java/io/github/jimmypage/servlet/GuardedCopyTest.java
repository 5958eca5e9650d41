package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.config.Settings;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What has gone out has gone out: the application does not hear of a copy that failed. */
class GuardedCopyTest {
    private final PageCache cache = new PageCache(
            new Generation(Ticker.SYSTEM),
            Ticker.SYSTEM,
            new CachePolicy(Settings.defaults()),
            1_000_000,
            Runnable::run);

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private Supplier<@Nullable String> type = () -> "text/html";

    private final CapturingResponse response =
            new CapturingResponse(container(), new CacheStatus(container(), false), cache);

    /** A response as a container gives it, of which nothing is known but what is asked here. */
    private HttpServletResponse container() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                GuardedCopyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentType" -> type.get();
                    case "getCharacterEncoding" -> "UTF-8";
                    case "getHeader" -> null;
                    case "getOutputStream" -> new Sent();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private final class Sent extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int oneByte) {
            refuseIf(oneByte);
            sent.write(oneByte);
        }
    }

    private static void refuseIf(int written) {
        if (written == '!') {
            throw new IllegalStateException("refused");
        }
    }

    private static <T> T raise(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private void assertSentAndNotKept(String expected) {
        assertEquals(expected, sent.toString(StandardCharsets.UTF_8));
        assertTrue(response.isCutShort());
        assertNull(response.captured());
        assertEquals(0, cache.captures().taken());
    }

    @Test
    void aStreamTakesWhatIsWrittenThoughTheResponseFailsWhenItIsAskedForItsType() throws IOException {
        type = () -> raise(new IllegalStateException("recycled"));
        ServletOutputStream stream = response.getOutputStream();
        stream.write('a');
        stream.write(new byte[] {'b', 'c'});
        stream.write(new byte[] {'d', 'e', 'f'}, 1, 1);
        stream.print("g");
        assertSentAndNotKept("abceg");
    }

    @Test
    void aStreamTakesWhatIsPrintedFirstThoughTheResponseFails() throws IOException {
        type = () -> raise(new NoClassDefFoundError("gone with the application"));
        response.getOutputStream().print("g");
        assertSentAndNotKept("g");
    }

    @Test
    void aWriterTakesWhatIsWrittenThoughTheHeapHasNoRoomForTheCopy() {
        for (Throwable failure : new Throwable[] {
            new OutOfMemoryError("played"), new IllegalStateException("played"), new StackOverflowError("played")
        }) {
            StringWriter written = new StringWriter();
            CapturedBody failing = new CapturedBody(100_000, cache.captures());
            failing.add(1);
            failing.encodeIn(new InterruptedCharset(() -> raise(failure)));
            TeeWriter writer = new TeeWriter(new PrintWriter(written), failing, response);
            String text = "x".repeat(5_000);
            try {
                writer.write(text);
                writer.write(text.toCharArray());
                writer.write('x');
            } catch (OutOfMemoryError | RuntimeException reached) {
                // An error of that kind would end the whole run of tests.
                throw new AssertionError("it reached the application", reached);
            }
            writer.flush();
            assertEquals(10_001, written.toString().length(), failure.toString());
            assertNull(failing.toBytes());
            assertSentAndNotKept("");
        }
    }

    @Test
    void whatIsPrintedToAStreamIsKeptAsWhatIsWritten() throws IOException {
        response.getOutputStream().print("page");
        assertArrayEquals("page".getBytes(StandardCharsets.US_ASCII), response.captured());
    }

    @Test
    void aPictureIsNotCopiedWhenItIsPrintedEither() throws IOException {
        type = () -> "image/png";
        response.getOutputStream().print("picture");
        assertEquals(0, cache.captures().taken());
    }

    @Test
    void aPageOfWhichTheContainerRefusedAPieceIsNotKeptThoughTheApplicationWritesOn() throws IOException {
        ServletOutputStream stream = response.getOutputStream();
        stream.print("before");
        assertThrows(IllegalStateException.class, () -> stream.write('!'));
        stream.print("after");
        assertSentAndNotKept("beforeafter");
    }

    @Test
    void theSameHoldsForAPieceOfText() {
        CapturedBody copied = new CapturedBody(100_000, cache.captures());
        copied.encodeIn(StandardCharsets.UTF_8);
        StringWriter written = new StringWriter() {
            @Override
            public void write(int oneChar) {
                refuseIf(oneChar);
                super.write(oneChar);
            }
        };
        TeeWriter writer = new TeeWriter(new PrintWriter(written), copied, response);
        writer.write("before");
        assertThrows(IllegalStateException.class, () -> writer.write('!'));
        writer.write("after");
        assertEquals("beforeafter", written.toString());
        assertNull(copied.toBytes());
        assertTrue(response.isCutShort());
    }
}
