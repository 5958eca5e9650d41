package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.http.Cookie;

/** Headers and the status: set, added, replaced, removed, early and late. */
final class ScenarioHeaders {
    private ScenarioHeaders() {}

    static void register() {
        add("header-add-and-set", (request, response, words) -> {
            response.addHeader("X-Many", "1");
            response.addHeader("x-many", "2");
            response.setHeader("X-One", "replaced");
            response.setHeader("X-One", "by this");
            response.addHeader("X-Many", "3");
            response.setIntHeader("X-Int", 7);
            response.addIntHeader("X-Int", 8);
            ScenarioWriters.writer(response).print(words + response.getHeaders("X-Many"));
        });
        add("header-removed", (request, response, words) -> {
            response.setHeader("X-Removed", "yes");
            response.setHeader("X-Removed", null);
            response.addHeader("X-Never", null);
            ScenarioWriters.writer(response).print(words + response.containsHeader("X-Removed"));
        });
        add("header-dates", (request, response, words) -> {
            response.setDateHeader("Last-Modified", 1_700_000_000_000L);
            response.addDateHeader("X-Date", 1_600_000_000_000L);
            response.addDateHeader("X-Date", 1_500_000_000_000L);
            ScenarioWriters.writer(response).print(words);
        });
        add("header-empty", (request, response, words) -> {
            response.setHeader("X-Empty", "");
            ScenarioWriters.writer(response).print(words);
        });
        add("header-beyond-ascii", (request, response, words) -> {
            response.setHeader("X-Umlaut", "größer");
            ScenarioWriters.writer(response).print(words);
        });
        add("header-large", (request, response, words) -> {
            response.setHeader("X-Large", "x".repeat(3_000));
            response.setHeader("X-Larger", "y".repeat(3_000));
            ScenarioWriters.writer(response).print(words);
        });
        add("header-too-large", (request, response, words) -> {
            response.setHeader("X-Large", "x".repeat(80_000));
            ScenarioWriters.writer(response).print(words);
        });
        add("header-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.setHeader("X-In-Time", "yes");
            response.flushBuffer();
            response.setHeader("X-Late", "yes");
            response.addHeader("X-In-Time", "too late");
        });
        add("header-after-stream", (request, response, words) -> {
            response.getOutputStream().write(ScenarioStreams.bytes(words));
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("X-After", "yes");
        });
        add("header-validators", (request, response, words) -> {
            response.setHeader("ETag", "\"mine\"");
            response.setHeader("Cache-Control", "max-age=60");
            response.setHeader("Vary", "Accept-Language");
            ScenarioWriters.writer(response).print(words);
        });
        add("header-encoding", (request, response, words) -> {
            response.setHeader("Content-Encoding", "identity");
            ScenarioWriters.writer(response).print(words);
        });
        add("header-forged-encoding", (request, response, words) -> {
            response.setHeader("Content-Encoding", "x-own");
            ScenarioWriters.writer(response).print(words);
        });
        add("header-connection-close", (request, response, words) -> {
            response.setHeader("Connection", "close");
            ScenarioWriters.writer(response).print(words);
        });
        add("cookie", (request, response, words) -> {
            Cookie cookie = new Cookie("seen", "yes");
            cookie.setPath("/probe");
            response.addCookie(cookie);
            ScenarioWriters.writer(response).print(words);
        });
        add("cookie-by-header", (request, response, words) -> {
            response.addHeader("Set-Cookie", "seen=yes; Path=/probe");
            ScenarioWriters.writer(response).print(words);
        });
        add("status-of-its-own", (request, response, words) -> {
            response.setStatus(203);
            ScenarioWriters.writer(response).print(words);
        });
        add("status-not-found", (request, response, words) -> {
            response.setStatus(404);
            ScenarioWriters.writer(response).print(words);
        });
        add("status-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.setStatus(201);
        });
        add("status-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            response.setStatus(404);
        });
        add("status-no-content", (request, response, words) -> response.setStatus(204));
        add("status-no-content-with-body", (request, response, words) -> {
            response.setStatus(204);
            ScenarioWriters.writer(response).print(words);
        });
        add("status-not-modified", (request, response, words) -> {
            response.setHeader("ETag", "\"mine\"");
            response.setStatus(304);
        });
    }
}
