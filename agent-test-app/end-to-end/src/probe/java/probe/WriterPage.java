package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;

/** One row, written in every way a {@link PrintWriter} has. */
@WebServlet({"/writer", "/protected/writer", "/health", "/in-filter/writer", "/files/*"})
public final class WriterPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        PrintWriter out = response.getWriter();
        char[] padded = "..<html>..".toCharArray();
        out.write("<!DOCTYPE html>\n");
        out.write(padded, 2, 6);
        out.append('<').append("body").append("_>_", 1, 2);
        out.print(Texts.of(request.getParameter("id")));
        out.write('!');
        out.print(' ');
        out.print(42);
        out.print(true);
        out.println();
        out.printf("%s-%d%n", "format", 7);
        out.write("..</body>..", 2, 7);
        out.print("</html>");
    }
}
