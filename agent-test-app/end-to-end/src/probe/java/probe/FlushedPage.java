package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** A page that counts its visitors, whose write its filter sends when the servlet has returned, as object mappers do. */
@WebServlet({"/in-filter/flushed", "/in-lambda/flushed"})
public final class FlushedPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String page = request.getRequestURI();
        TransactionFilter.later(connection -> GetWritesPage.insert(connection, page));
        response.getWriter().print(html(Texts.of(request.getParameter("id"))));
    }
}
