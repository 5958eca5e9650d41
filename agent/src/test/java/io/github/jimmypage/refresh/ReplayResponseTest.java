package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is read to its very end and not a byte further, however it comes, or its connection carries no other. */
class ReplayResponseTest {
    private static final String NEXT = "HTTP/1.1 200 OK|Content-Length: 4||next";

    /** Gives its pieces one by one. */
    private static final class Pieces extends InputStream {
        private final List<byte[]> pieces;
        private int piece;
        private int at;

        Pieces(byte[]... pieces) {
            this.pieces = List.of(pieces);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (piece < pieces.size() && at == pieces.get(piece).length) {
                piece++;
                at = 0;
            }
            if (piece == pieces.size()) {
                return -1;
            }
            int here = Math.min(length, pieces.get(piece).length - at);
            System.arraycopy(pieces.get(piece), at, into, offset, here);
            at += here;
            return here;
        }
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean read(String text) throws IOException {
        return new ReplayResponse(new ByteArrayInputStream(bytes(text))).read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK|Content-Length: 4||page",
                "HTTP/1.1 200|content-length:0||",
                "HTTP/1.1 204 No Content|Content-Length: 7||",
                "HTTP/1.1 304 Not Modified|Content-Length: 7||",
                "HTTP/1.1 304 Not Modified|Transfer-Encoding: chunked||",
                "HTTP/1.1 404 |X: |Content-Length: 1||p",
                "HTTP/1.1 100 Continue||HTTP/1.1 103 Early Hints|Link: </a>|Content-Length: 9||HTTP/1.1 200 OK|Content-Length: 2||ab",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|page|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: Chunked||00a ;x=\"y;z\"|0123456789|1;q|x|000|Expires: never|X: y||",
                "HTTP/1.1 200 OK|Connection: keep-alive, upgrade|Keep-Alive: timeout=5|Content-Length: 2|||",
            })
    void oneThatIsFramedIsReadToItsEndHoweverItComes(String answer) throws IOException {
        byte[] all = bytes(answer);
        for (int cut = 0; cut <= all.length; cut++) {
            byte[] head = Arrays.copyOfRange(all, 0, cut);
            byte[] tail = Arrays.copyOfRange(all, cut, all.length);
            ReplayResponse answers = new ReplayResponse(new Pieces(head, tail, bytes(NEXT)));
            assertTrue(answers.read(), "cut at " + cut);
            assertTrue(answers.read(), "the next answer begins elsewhere, cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK|Content-Length: 4||page",
                "HTTP/1.1 204 No Content||",
                "HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 2||ab",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4;a=b|page|0|X: y||",
            })
    void oneThatEndsTooEarlyAnywhereIsNoWholeAnswer(String answer) {
        byte[] all = bytes(answer);
        for (int cut = 0; cut < all.length; cut++) {
            ReplayResponse answers = new ReplayResponse(new Pieces(Arrays.copyOfRange(all, 0, cut)));
            assertThrows(IOException.class, answers::read, "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The server says that it was the last.
                "HTTP/1.1 200 OK|Connection: close|Content-Length: 4||page",
                "HTTP/1.1 200 OK|Connection: x, Close|Content-Length: 4||page",
                "HTTP/1.1 200 OK|Connection: keep-alive|Connection: close|Transfer-Encoding: chunked||0||",
                "HTTP/1.0 200 OK|Content-Length: 4||page",
                "HTTP/1.0 200 OK|Connection: keep-alive|Content-Length: 4||page",
                "HTTP/1.1 200 OK||as long as it takes",
                // It says two things at once.
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 4||4|page|0||",
                "HTTP/1.1 200 OK|Content-Length: 4|Content-Length: 4||page",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
                // Something follows that nobody asked for.
                "HTTP/1.1 200 OK|Content-Length: 4||pages",
                "HTTP/1.1 204 No Content||x",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||0||HTTP/1.1 408 Request Timeout||",
            })
    void oneThatIsTheLastIsReadAndFollowedByNoOther(String answer) throws IOException {
        assertFalse(read(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9.6|",
                "HTTP/2 200 OK|Content-Length: 0||",
                "HTTP/1.2 200 OK|Content-Length: 0||",
                "HTTP/1.1 20 OK|Content-Length: 0||",
                "HTTP/1.1 2000 OK|Content-Length: 0||",
                "HTTP/1.1 0x0 OK|Content-Length: 0||",
                "HTTP/1.1  200 OK|Content-Length: 0||",
                "HTTP/1.1 099 OK|Content-Length: 0||",
                "HTTP/1.1 101 Switching Protocols|Upgrade: h2c||",
                "HTTP/1.1 200 OK|Content-Length: -4||page",
                "HTTP/1.1 200 OK|Content-Length: +4||page",
                "HTTP/1.1 200 OK|Content-Length: 4, 4||page",
                "HTTP/1.1 200 OK|Content-Length: ||page",
                "HTTP/1.1 200 OK|Content-Length: 0x4||page",
                "HTTP/1.1 200 OK|Content-Length: 4|Content-Length: 5||pages",
                "HTTP/1.1 200 OK|Content-Length: 99999999999999999999||page",
                "HTTP/1.1 200 OK|Content-Length : 4||page",
                "HTTP/1.1 200 OK|Content-Length|: 4||page",
                "HTTP/1.1 200 OK|X: y| Content-Length: 4||page",
                "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: identity||page",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||-1|page|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||0x4|page|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked|||page|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|pages|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|pag|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||fffffffffffffffff|page|0||",
                "HTTP/1.1 200 OK\nContent-Length: 4\n\npage",
                "HTTP/1.1 200 OK|X: a\rContent-Length: 4||page",
                "HTTP/1.1 200 OK|X: a\nContent-Length: 4||page",
            })
    void oneWhoseEndNobodyCanTellIsGivenUp(String answer) {
        assertThrows(IOException.class, () -> read(answer));
    }

    /** A stream that says the same over and over, after a beginning. */
    private static InputStream endless(String beginning, String over) {
        return new InputStream() {
            private final byte[] first = bytes(beginning);
            private final byte[] again = bytes(over);
            private long at;

            @Override
            public int read() {
                long now = at++;
                return now < first.length ? first[(int) now] : again[(int) ((now - first.length) % again.length)];
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = Math.min(length, 1000);
                for (int i = 0; i < count; i++) {
                    into[offset + i] = (byte) read();
                }
                return count;
            }
        };
    }

    @Test
    void aHeadIsBoundedInEveryPartOfIt() {
        String chunked = "HTTP/1.1 200 OK|Transfer-Encoding: chunked||";
        for (InputStream hostile : List.of(
                endless("HTTP/1.1 200 ", "o"),
                endless("HTTP/1.1 200 OK|", "X: y|"),
                endless("HTTP/1.1 200 OK|X: ", "y"),
                endless("", "HTTP/1.1 100 Continue||"),
                endless(chunked + "4;", "x"),
                endless(chunked + "0|", "X: y|"))) {
            assertThrows(IOException.class, new ReplayResponse(hostile)::read);
        }
    }

    @Test
    void aBodyMayBeLongerThanAnyBuffer() throws IOException {
        String body = "x".repeat(100_000);
        String chunked = "HTTP/1.1 200 OK|Transfer-Encoding: chunked||186A0|" + body + "|186a0;|" + body + "|0||";
        String plain = "HTTP/1.1 200 OK|Content-Length: 100000||" + body;
        ReplayResponse answers = new ReplayResponse(new Pieces(bytes(chunked), bytes(plain), bytes(NEXT)));
        assertEquals(List.of(true, true, true), List.of(answers.read(), answers.read(), answers.read()));
    }
}
