package io.github.jimmypage.refresh;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads answers to replays from one connection, each to its very end, and throws their bodies away: what became of a replay is
 * known in this process, and all that is wanted of its answer is whether another one can follow (RFC 9112, sections 6 and 9.3).
 *
 * <p>Strict, because nothing is lost by it: an answer that is framed in an odd way costs a new connection next time. Used by one
 * thread at a time.
 */
final class ReplayResponse {
    /** Of all lines of one answer's head, interim answers, trailers and all. */
    static final int MAX_HEAD = 64 * 1024;

    private static final int BUFFER = 8 * 1024;
    private static final int MAX_CHUNK_LINE = 4 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private int headLeft;
    private int status;

    ReplayResponse(InputStream in) {
        this.in = in;
    }

    /**
     * Reads one answer to a GET.
     *
     * @return whether the connection can carry another one
     * @throws IOException when it broke, or when nobody can tell where the answer ends
     */
    boolean read() throws IOException {
        headLeft = MAX_HEAD;
        status = 0;
        StatusLine line = StatusLine.of(headLine());
        AnswerHead head = head();
        while (line.isInterim()) {
            line = StatusLine.of(headLine());
            head = head();
        }
        status = line.status();
        boolean kept = line.isKeepingByDefault() && !head.isClosing();
        if (line.isWithoutBody()) {
            return kept && isAtEnd();
        }
        switch (head.body()) {
            case CHUNKED -> skipChunks();
            case OF_LENGTH -> skip(head.length());
            case UNTIL_CLOSE -> {
                skipAll();
                return false;
            }
        }
        return kept && isAtEnd();
    }

    /** Of the last answer; 0 when there was none. */
    int status() {
        return status;
    }

    /** Whether nothing stands in the buffer that nobody asked for. */
    boolean isAtEnd() {
        return next == end;
    }

    private AnswerHead head() throws IOException {
        AnswerHead.Builder head = new AnswerHead.Builder();
        for (String line = headLine(); !line.isEmpty(); line = headLine()) {
            head.add(line);
        }
        return head.build();
    }

    private void skipChunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            skip(size);
            if (!line(0).isEmpty()) {
                throw new IOException("a chunk is longer than announced");
            }
        }
        while (!headLine().isEmpty()) {
            // Trailers say nothing that is wanted here.
        }
    }

    private long chunkSize() throws IOException {
        String line = line(MAX_CHUNK_LINE);
        int extension = line.indexOf(';');
        String digits = (extension < 0 ? line : line.substring(0, extension)).stripTrailing();
        if (digits.isEmpty() || digits.length() > 15) {
            throw new IOException("no size of a chunk: " + digits.length() + " characters");
        }
        long size = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new IOException("no size of a chunk");
            }
            size = size * 16 + digit;
        }
        return size;
    }

    private String headLine() throws IOException {
        String line = line(headLeft);
        headLeft -= line.length() + 2;
        return line;
    }

    /** A line without its end, which must be CR LF. */
    private String line(int longest) throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            char c = (char) one();
            if (c == '\r') {
                if (one() != '\n') {
                    throw new IOException("a line ends in CR alone");
                }
                return line.toString();
            }
            if (c == '\n' || line.length() >= longest) {
                throw new IOException(c == '\n' ? "a line ends in LF alone" : "a line or a head is too long");
            }
            line.append(c);
        }
    }

    private int one() throws IOException {
        if (next == end) {
            fill();
        }
        return buffer[next++] & 0xff;
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            if (next == end) {
                fill();
            }
            int here = (int) Math.min(left, end - next);
            next += here;
            left -= here;
        }
    }

    private void skipAll() throws IOException {
        next = end;
        int read;
        do {
            read = in.read(buffer, 0, BUFFER);
        } while (read >= 0);
    }

    private void fill() throws IOException {
        int read = in.read(buffer, 0, BUFFER);
        if (read <= 0) {
            throw new EOFException("closed in the middle of an answer");
        }
        next = 0;
        end = read;
    }

    /** The first line of an answer. */
    private record StatusLine(boolean isKeepingByDefault, int status) {
        static StatusLine of(String line) throws IOException {
            boolean newer = line.startsWith("HTTP/1.1 ");
            boolean framed = (newer || line.startsWith("HTTP/1.0 "))
                    && line.length() >= 12
                    && (line.length() == 12 || line.charAt(12) == ' ');
            int status = 0;
            for (int i = 9; framed && i < 12; i++) {
                char digit = line.charAt(i);
                framed = digit >= '0' && digit <= '9';
                status = status * 10 + (digit - '0');
            }
            // Nobody asked for another protocol, and what follows such an answer is none of this one.
            if (!framed || status < 100 || status == 101) {
                throw new IOException("no answer of HTTP/1");
            }
            return new StatusLine(newer, status);
        }

        boolean isInterim() {
            return status < 200;
        }

        boolean isWithoutBody() {
            return status == 204 || status == 304;
        }
    }
}
