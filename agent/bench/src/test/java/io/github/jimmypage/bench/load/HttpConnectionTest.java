package io.github.jimmypage.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Answers as servers send them; they are written before anybody asks, so that no thread is needed. */
class HttpConnectionTest {
    private static final byte[] REQUEST = HttpConnection.request(80, "/");

    private interface Exchanges {
        void with(HttpConnection connection) throws IOException;
    }

    private static void answering(String answers, Exchanges exchanges) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpConnection connection = new HttpConnection(server.getLocalPort());
                Socket accepted = server.accept()) {
            accepted.getOutputStream().write(answers.getBytes(StandardCharsets.US_ASCII));
            accepted.shutdownOutput();
            exchanges.with(connection);
        }
    }

    @Test
    void answersOfAKnownLengthFollowEachOther() throws IOException {
        String answers = "HTTP/1.1 200 \r\nContent-Length: 5\r\nCache-Status: jimmypage; Hit\r\n\r\nhello"
                + "HTTP/1.1 404 \r\ncontent-length:0\r\n\r\n";
        answering(answers, connection -> {
            Answer first = connection.exchange(REQUEST);
            assertTrue(first.isOk());
            assertEquals(5, first.bytes());
            assertEquals("jimmypage; hit", first.value("cache-status"));
            assertEquals(
                    404, Integer.parseInt(connection.exchange(REQUEST).head().substring(9, 12)));
        });
    }

    @Test
    void aCookieIsGivenBackAsItWasSpelled() throws IOException {
        String answers = "HTTP/1.1 200 \r\nSet-Cookie: jp_Seen=aB; Path=/; HttpOnly\r\nContent-Length: 0\r\n\r\n"
                + "HTTP/1.1 200 \r\nset-cookie:a=B\r\nContent-Length: 0\r\n\r\n"
                + "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n";
        answering(answers, connection -> {
            assertEquals("jp_Seen=aB", connection.exchange(REQUEST).cookie());
            assertEquals("a=B", connection.exchange(REQUEST).cookie());
            assertEquals("", connection.exchange(REQUEST).cookie());
        });
    }

    @Test
    void theSizesOfChunksAreAdded() throws IOException {
        String answers = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + "x".repeat(26)
                + "\r\n3\r\nxyz\r\n0\r\n\r\n" + "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\nx";
        answering(answers, connection -> {
            assertEquals(29, connection.exchange(REQUEST).bytes());
            assertEquals(1, connection.exchange(REQUEST).bytes());
        });
    }

    @Test
    void aBodyCutShortIsAFailure() throws IOException {
        answering(
                "HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\nhel",
                connection -> assertThrows(IOException.class, () -> connection.exchange(REQUEST)));
    }
}
