package io.github.jimmypage.endtoend.capture;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Taped;
import io.github.jimmypage.endtoend.trail.AnswerComparison;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what differs between two recorded answers, beyond what the agent's contract allows. */
final class TapeComparison {
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+");
    private static final Pattern ERROR = Pattern.compile("<title>(Error|ERROR|HTTP Status)");
    /** What calls the application is a matter of luck on Jetty. None of it is the agent. */
    private static final Pattern FRAME =
            Pattern.compile("(?m)^\\s+(at (?!io\\.github\\.jimmypage\\.servlet)|\\.\\.\\. \\d+ (more|common)).*\\R");
    /** Jetty shows a servlet in its error pages as an object. */
    private static final Pattern IDENTITY = Pattern.compile("(?<=[-@])[0-9a-f]{5,8}(?![0-9a-f])");

    private TapeComparison() {}

    static List<String> differences(Request request, Protocol protocol, Taped without, Taped with) {
        List<String> differences = new ArrayList<>();
        if (without.end() != with.end() && (without.isWhole() || with.isWhole())) {
            differences.add("ended " + with.end() + " and not " + without.end());
        }
        if (!without.trailers().equals(with.trailers())) {
            differences.add("trailers " + with.trailers() + " and not " + without.trailers());
        }
        Response plain = comparable(request, protocol, without.response());
        Response ours = comparable(request, protocol, with.response());
        if (without.isWhole()) {
            differences.addAll(AnswerComparison.of(plain, ours).forbidden());
            if (!Arrays.equals(plain.body(), ours.content())) {
                differences.add(
                        "bytes " + Arrays.toString(ours.content()) + " and not " + Arrays.toString(plain.body()));
            }
        } else if (!oneBeginsTheOther(plain.body(), ours.body())) {
            differences.add("body " + ours.text() + " and not " + plain.text());
        } else {
            Response plainHead = new Response(plain.status(), plain.reason(), plain.headers(), new byte[0]);
            Response oursHead = new Response(ours.status(), ours.reason(), ours.headers(), new byte[0]);
            differences.addAll(AnswerComparison.of(plainHead, oursHead).forbidden());
        }
        return differences;
    }

    /** How far a broken answer came is a matter of luck. */
    private static boolean oneBeginsTheOther(byte[] one, byte[] other) {
        int length = Math.min(one.length, other.length);
        return Arrays.equals(one, 0, length, other, 0, length);
    }

    /**
     * Headers by name, whose case means nothing and whose order servlets do not tell, with what differs between any two servers masked. HTTP/2 needs no
     * chunks to leave a length out, and a head has neither; written as chunked, so that a length may stand there instead.
     */
    private static Response comparable(Request request, Protocol protocol, Response response) {
        List<Header> headers = new ArrayList<>();
        for (Header header : response.headers()) {
            headers.add(new Header(
                    header.name().toLowerCase(Locale.ROOT),
                    PORT.matcher(header.value()).replaceAll("127.0.0.1:PORT")));
        }
        boolean unframed = response.header("Content-Length").isEmpty()
                && response.header("Transfer-Encoding").isEmpty();
        if (unframed && (protocol == Protocol.HTTP_2 || request.method().equals("HEAD"))) {
            headers.add(new Header("transfer-encoding", "chunked"));
        }
        headers.sort(Comparator.comparing(Header::name));
        byte[] body = masked(response.body());
        int shorter = response.body().length - body.length;
        if (shorter != 0) {
            headers.replaceAll(header -> header.is("content-length")
                    ? new Header(header.name(), "" + (Integer.parseInt(header.value()) - shorter))
                    : header);
        }
        return new Response(response.status(), response.reason(), List.copyOf(headers), body);
    }

    private static byte[] masked(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!ERROR.matcher(text).find()) {
            return body;
        }
        text = FRAME.matcher(text).replaceAll("");
        text = PORT.matcher(IDENTITY.matcher(text).replaceAll("IDENTITY")).replaceAll("127.0.0.1:PORT");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
