package jersey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Map;
import org.glassfish.jersey.server.mvc.Viewable;

/** What everybody sees. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class PublicPages {
    @GET
    @Path("books")
    public Viewable books(@Context HttpServletRequest request) throws SQLException {
        return Page.of("books.ftl", request, Map.of("books", Books.all()));
    }

    @GET
    @Path("books/{id}")
    public Viewable book(@Context HttpServletRequest request, @PathParam("id") int id) throws SQLException {
        return Page.of("book.ftl", request, Map.of("book", Books.with(id).orElseThrow(NotFoundException::new)));
    }

    @GET
    @Path("about")
    public Viewable about(@Context HttpServletRequest request) {
        return Page.of("about.ftl", request, Map.of());
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("broken on purpose");
    }
}
