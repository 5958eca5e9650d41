package io.github.jimmypage.endtoend.capture;

/** How a client speaks. */
public enum Protocol {
    /** With one connection for each request, and every byte looked at. */
    HTTP_1("HTTP/1.1"),
    /** By the JDK's client, several requests on one connection. */
    HTTP_2("HTTP/2");

    private final String shown;

    Protocol(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
