package jersey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;

/** The books as JSON. */
@Path("books")
@Produces(MediaType.APPLICATION_JSON)
public final class BookApi {
    @GET
    public List<Book> all() throws SQLException {
        return Books.all();
    }

    @GET
    @Path("{id}")
    public Book one(@PathParam("id") int id) throws SQLException {
        return Books.with(id).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("{id}/price")
    public String price(@PathParam("id") int id, @QueryParam("of") int price) throws SQLException {
        Books.setPrice(id, price);
        return "{}";
    }
}
