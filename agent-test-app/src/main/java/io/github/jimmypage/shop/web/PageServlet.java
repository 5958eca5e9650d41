package io.github.jimmypage.shop.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What all pages have in common: they are counted, and sent as UTF-8 HTML. */
abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Renders renders;

    PageServlet(Renders renders) {
        this.renders = renders;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        renders.count(getServletName());
        super.service(request, response);
    }

    static void send(HttpServletRequest request, HttpServletResponse response, String title, Html body)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(Layout.page(request, title, body).toString());
    }

    /** A parameter; empty if it was not sent. */
    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A whole number from 0 to a billion; nothing if it is something else. */
    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The number of the page asked for; the first if it is missing or no number. */
    static int pageNumber(HttpServletRequest request) {
        return number(parameter(request, "page")).filter(page -> page > 0).orElse(1);
    }

    static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
