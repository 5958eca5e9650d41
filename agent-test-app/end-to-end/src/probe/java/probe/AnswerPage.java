package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;

/**
 * One row, answered as the query asks: {@code status}, {@code type}, {@code bytes} of padding, any number of
 * {@code header=Name:value}, {@code total} for a header with another row in it, {@code conditional} for a page that answers
 * conditions itself, and {@code end} for pages that do not end well. Other methods are answered with the status and headers alone,
 * and write nothing.
 */
@WebServlet({"/answer/*", "/decorated/*", "/laid-out/*", "/compressed/*", "/footed/*", "/policy/*", "/answered/footed/*"
})
public final class AnswerPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        answer(request, response);
        if (request.getParameter("total") != null) {
            response.setHeader("X-Total", Texts.of(request.getParameter("total")));
        }
        if (request.getParameter("conditional") != null && request.getHeader("If-None-Match") != null) {
            response.setStatus(304);
            return;
        }
        switch (request.getParameter("end") == null ? "well" : request.getParameter("end")) {
            case "throw" -> throw new ServletException("asked to throw");
            case "throw-late" -> throwLate(response, words);
            case "send-error" -> response.sendError(503, "asked to fail");
            case "redirect" -> response.sendRedirect("writer?id=b");
            case "reset" -> reset(response, words);
            case "short" -> announceTooMuch(response, words);
            default -> write(response, words, request.getParameter("bytes"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        answer(request, response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) {
        answer(request, response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        answer(request, response);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter("status") != null) {
            response.setStatus(Integer.parseInt(request.getParameter("status")));
        }
        if (request.getParameter("type") != null) {
            response.setContentType(request.getParameter("type"));
        }
        if (request.getParameterValues("header") != null) {
            for (String header : request.getParameterValues("header")) {
                int colon = header.indexOf(':');
                response.addHeader(header.substring(0, colon), header.substring(colon + 1));
            }
        }
    }

    private static void write(HttpServletResponse response, String words, String bytes) throws IOException {
        PrintWriter out = response.getWriter();
        out.print(html(words));
        for (int left = bytes == null ? 0 : Integer.parseInt(bytes); left > 0; left -= 10) {
            out.print("123456789\n");
        }
    }

    private static void throwLate(HttpServletResponse response, String words) throws IOException {
        response.getWriter().print(words);
        response.flushBuffer();
        throw new IOException("asked to throw after the first bytes");
    }

    private static void reset(HttpServletResponse response, String words) throws IOException {
        response.setHeader("X-Forgotten", "yes");
        response.getWriter().print("forgotten " + words);
        response.reset();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Kept", "yes");
        response.getWriter().print("gone");
        response.resetBuffer();
        response.getWriter().print(html("kept " + words));
    }

    private static void announceTooMuch(HttpServletResponse response, String words) throws IOException {
        response.setContentLength(10_000);
        response.getWriter().print(words);
    }
}
