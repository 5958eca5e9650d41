package shiro;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;

/** The list of notes, and what writes one. */
@WebServlet("/list")
public final class NotesPage extends Page {
    @Override
    String shown(HttpServletRequest request) {
        return "notes";
    }

    @Override
    String done(HttpServletRequest request) throws SQLException {
        Notes.write(Integer.parseInt(request.getParameter("id")), request.getParameter("words"));
        return "written";
    }
}
