package io.github.jimmypage.endtoend.capture;

import io.github.jimmypage.endtoend.http.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table: a scenario, and how it is asked for.
 *
 * @param since the version of the servlet API that has what the scenario calls
 */
record CaptureCase(String scenario, String since, Way way) {
    /** How a page is asked for. */
    enum Way {
        GET,
        /** Like a client that asks for the head alone, after somebody asked for the page. */
        HEAD_OF_STORED,
        /** For a page that nobody asked for before. */
        HEAD_ALONE,
        /** After a client that left in the middle. */
        GET_AFTER_ABORT
    }

    private static final List<String> ASKED_BY_HEAD = List.of(
            "stream",
            "writer",
            "size-of-five-buffers",
            "size-of-five-buffers-by-writer",
            "length-int",
            "length-set-header",
            "flush-buffer",
            "empty",
            "forward",
            "include",
            "wrapped-in",
            "wrapped-out",
            "charset-utf-16",
            "error-code",
            "redirect-relative");

    /** From the application's list of scenarios. */
    static List<CaptureCase> of(List<String> lines) {
        List<CaptureCase> cases = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            Way way = parts[0].startsWith("aborted-") ? Way.GET_AFTER_ABORT : Way.GET;
            cases.add(new CaptureCase(parts[0], parts[1], way));
        }
        for (String scenario : ASKED_BY_HEAD) {
            cases.add(new CaptureCase(scenario, "4.0", Way.HEAD_OF_STORED));
            cases.add(new CaptureCase(scenario, "4.0", Way.HEAD_ALONE));
        }
        return cases;
    }

    String name() {
        return switch (way) {
            case GET, GET_AFTER_ABORT -> scenario;
            case HEAD_OF_STORED -> "head-of-" + scenario;
            case HEAD_ALONE -> "head-alone-of-" + scenario;
        };
    }

    /** Whether more is announced than comes: some containers leave the client waiting for it, or for a first word. */
    boolean isNeverWhole() {
        return scenario.endsWith("too-long");
    }

    boolean isPossibleIn(String api) {
        return since.compareTo(api) <= 0;
    }

    /** The page, a different one for each protocol. */
    Request get(Protocol protocol) {
        return Request.get(target(protocol));
    }

    Request request(Protocol protocol) {
        return switch (way) {
            case GET, GET_AFTER_ABORT -> get(protocol);
            case HEAD_OF_STORED, HEAD_ALONE -> Request.head(target(protocol));
        };
    }

    private String target(Protocol protocol) {
        return "/probe/capture/" + scenario + "?over=" + protocol.ordinal() + "&case=" + name();
    }
}
