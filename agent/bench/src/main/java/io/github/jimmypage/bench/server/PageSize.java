package io.github.jimmypage.bench.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The size that a request asks for: the last part of its path, in bytes. */
final class PageSize {
    private static final int LARGEST = 1 << 20;

    private PageSize() {}

    /**
     * Reads it.
     *
     * @return from 1 to 1 MiB
     * @throws IOException if the path says anything else
     */
    static int of(HttpServletRequest request) throws IOException {
        String path = request.getPathInfo();
        try {
            int bytes = path == null ? 0 : Integer.parseInt(path.substring(1));
            if (bytes > 0 && bytes <= LARGEST) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            throw new IOException("not a size: " + path, e);
        }
        throw new IOException("not a size: " + path);
    }
}
