package io.github.jimmypage.shop.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What went wrong, without a word of how. */
final class ErrorServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    ErrorServlet(Renders renders) {
        super(renders);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        String title =
                switch (status) {
                    case HttpServletResponse.SC_BAD_REQUEST -> "That did not make sense to us";
                    case HttpServletResponse.SC_FORBIDDEN -> "This is for somebody else";
                    case HttpServletResponse.SC_NOT_FOUND -> "We have no such page";
                    case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "That cannot be done here";
                    default -> "Something broke on our side";
                };
        send(request, response, title, Html.of("<h1>{}</h1><p><a href=\"/\">To the catalogue</a></p>", title));
    }
}
