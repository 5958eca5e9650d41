package probe.capture;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a page halfway while its client leaves: {@code /capture-gate?do=close}, {@code open}, or {@code noticed} to be told. */
@WebServlet("/capture-gate")
public final class CaptureGate extends HttpServlet {
    private static volatile CountDownLatch gate = new CountDownLatch(0);
    private static volatile boolean noticed;

    static void pass() {
        try {
            gate.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The container said that its client is gone. */
    static void notice() {
        noticed = true;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getParameter("do")) {
            case "close" -> {
                noticed = false;
                gate = new CountDownLatch(1);
            }
            case "open" -> gate.countDown();
            default -> {}
        }
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(noticed);
    }
}
