package probe;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Tells of a length that is set in another way than by the two methods for it, which wrappers that write headers late overlook. */
final class SpellingResponse extends HttpServletResponseWrapper {
    SpellingResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        note(name);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        note(name);
        super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        note(name);
        super.setIntHeader(name, value);
    }

    @Override
    public void addIntHeader(String name, int value) {
        note(name);
        super.addIntHeader(name, value);
    }

    private void note(String name) {
        if ("Content-Length".equalsIgnoreCase(name)) {
            super.setHeader("X-Overlooked", "true");
        }
    }
}
