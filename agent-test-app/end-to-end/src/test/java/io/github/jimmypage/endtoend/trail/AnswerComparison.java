package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two answers to the same request, from the application as it is and from the application with the agent. {@code announced} are
 * the differences that the agent's contract allows, {@code forbidden} all others. The order of headers counts among those of one name
 * alone: servlet responses tell headers by name, Jetty 10 in an order of chance, and RFC 9110 §5.3 gives it no sense.
 */
public record AnswerComparison(List<String> announced, List<String> forbidden) {
    private static final String LIBERTY_ON_COOKIES = "no-cache=\"set-cookie, set-cookie2\"";
    private static final String OUR_COOKIE = "jp_seen=";
    private static final String FRAME_OF_JETTY = "\n\tat org.eclipse.jetty.";

    /** Comes with every answer that MyFaces renders, and names nothing unless a message waits. */
    private static final String MYFACES_COOKIE = "oam.Flash.RENDERMAP.TOKEN=";

    public static AnswerComparison of(Response without, Response with) {
        List<Header> plain = comparable(without);
        List<Header> ours = comparable(with);
        List<String> announced = new ArrayList<>();
        drop(
                ours,
                plain,
                announced,
                header -> header.is("Cache-Status") && header.value().startsWith("jimmypage"));
        drop(
                ours,
                plain,
                announced,
                header -> header.is("Set-Cookie") && header.value().startsWith(OUR_COOKIE));
        if (without.header("Set-Cookie").isEmpty()) {
            drop(ours, plain, announced, header -> isByLiberty(header, with));
        }
        if (with.cacheStatus().isHit()) {
            drop(
                    ours,
                    plain,
                    announced,
                    header -> header.is("Set-Cookie") && header.value().startsWith(MYFACES_COOKIE));
        }
        for (String added : List.of("ETag", "Content-Encoding")) {
            if (without.header(added).isEmpty()) {
                drop(ours, plain, announced, header -> header.is(added));
            }
        }
        dropAcceptEncoding(ours, plain, announced);
        if (without.header("Date").isPresent() != with.header("Date").isPresent()) {
            drop(ours, plain, announced, header -> header.is("Date"));
        }
        boolean lengthForChunks = without.header("Transfer-Encoding").isPresent()
                && with.header("Content-Length").isPresent();
        boolean compressed = with.header("Content-Encoding").isPresent()
                && without.header("Content-Encoding").isEmpty();
        if (lengthForChunks || compressed) {
            drop(ours, plain, announced, header -> header.is("Content-Length") || header.is("Transfer-Encoding"));
        }
        if (showsFramesOfJetty(without) && showsFramesOfJetty(with)) {
            plain.removeIf(header -> header.is("Content-Length"));
            ours.removeIf(header -> header.is("Content-Length"));
        }
        List<String> forbidden = new ArrayList<>();
        compare("status", without.status() + " " + without.reason(), with.status() + " " + with.reason(), forbidden);
        compare("headers", lines(plain), lines(ours), forbidden);
        compare("body", withoutFramesOfJetty(without), withoutFramesOfJetty(with), forbidden);
        return new AnswerComparison(List.copyOf(announced), List.copyOf(forbidden));
    }

    /** Jetty's error page shows its own stack, which goes by whichever kind of thread took the request. */
    private static boolean showsFramesOfJetty(Response response) {
        return response.text().contains(FRAME_OF_JETTY);
    }

    private static String withoutFramesOfJetty(Response response) {
        return showsFramesOfJetty(response)
                ? response.text()
                        .lines()
                        .filter(line -> !line.startsWith(FRAME_OF_JETTY.substring(1)))
                        .collect(Collectors.joining("\n"))
                : response.text();
    }

    /**
     * Whatever a date says. {@code Connection} belongs to the connection and not to the answer (RFC 9110,
     * section 7.6.1): Tomcat ends one after a hundred requests, and whoever asks again for a stale page gets there sooner.
     */
    private static List<Header> comparable(Response response) {
        return response.headers().stream()
                .filter(header -> !header.is("Connection"))
                .map(AnswerComparison::comparable)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A length is told by a method on a hit, and its name in small letters, which mean nothing, is not repeated. */
    private static Header comparable(Header header) {
        if (header.is("Date")) {
            return new Header(header.name(), "(some date)");
        }
        return header.is("Content-Length") ? new Header("Content-Length", header.value()) : header;
    }

    /** Open Liberty adds these to every answer with a cookie, ours as well. */
    private static boolean isByLiberty(Header header, Response with) {
        return with.headers("Cache-Control").contains(LIBERTY_ON_COOKIES)
                && (header.is("Expires") || header.value().equals(LIBERTY_ON_COOKIES));
    }

    private static void drop(List<Header> ours, List<Header> plain, List<String> announced, Predicate<Header> which) {
        ours.stream().filter(which).forEach(header -> announced.add("+ " + header));
        plain.stream().filter(which).forEach(header -> announced.add("- " + header));
        ours.removeIf(which);
        plain.removeIf(which);
    }

    /** {@code Vary: Accept-Encoding} may be added, as a header or to a list. */
    private static void dropAcceptEncoding(List<Header> ours, List<Header> plain, List<String> announced) {
        Set<String> before = varied(plain).collect(Collectors.toSet());
        if (before.contains("accept-encoding") || varied(ours).noneMatch("accept-encoding"::equals)) {
            return;
        }
        announced.add("+ Vary: Accept-Encoding");
        for (int index = 0; index < ours.size(); index++) {
            Header header = ours.get(index);
            if (header.is("Vary")) {
                String kept = Stream.of(header.value().split("\\s*,\\s*"))
                        .filter(name -> !name.equalsIgnoreCase("Accept-Encoding"))
                        .collect(Collectors.joining(", "));
                ours.set(index, new Header(header.name(), kept));
            }
        }
        ours.removeIf(header -> header.is("Vary") && header.value().isEmpty());
    }

    private static Stream<String> varied(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("Vary"))
                .flatMap(header -> Stream.of(header.value().split("\\s*,\\s*")))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static String lines(List<Header> headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : headers) {
            byName.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header.toString());
        }
        return byName.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private static void compare(String part, String without, String with, List<String> forbidden) {
        if (!without.equals(with)) {
            forbidden.add(part + " without the agent:\n" + without + "\nwith it:\n" + with);
        }
    }
}
