package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** A row and who asks for it, as {@link AskerFilter} left it; what follows in the path, {@code /asker/name/x.css}, changes nothing. */
@WebServlet({"/asker/*", "/member/*"})
public final class AskerPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        Object asker = AskerFilter.current();
        if (asker == null) {
            asker = request.getAttribute(AskerFilter.ATTRIBUTE);
        }
        response.getWriter()
                .print(html(Texts.of(request.getParameter("id")) + " for " + (asker == null ? "nobody" : asker)));
    }
}
