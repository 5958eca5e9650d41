package probe.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One way to answer. */
@FunctionalInterface
interface Scenario {
    /** @param words what the database says */
    void answer(HttpServletRequest request, HttpServletResponse response, String words) throws Exception;
}
