package jersey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.jersey.server.mvc.Viewable;

/** What members see. */
@ForMembers
@Path("mine")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class MemberPages {
    private static final String SAVED = "saved";

    @GET
    public Viewable mine(@Context HttpServletRequest request) throws SQLException {
        Map<String, Object> content = new HashMap<>();
        content.put("books", Books.of(Page.user(request)));
        HttpSession session = request.getSession();
        Object saved = session.getAttribute(SAVED);
        if (saved != null) {
            session.removeAttribute(SAVED);
            content.put(SAVED, saved);
        }
        return Page.of("mine.ftl", request, content);
    }

    @GET
    @Path("new")
    public Viewable form(@Context HttpServletRequest request) {
        return Page.of("new.ftl", request, Map.of());
    }

    @POST
    @Path("new")
    public Response save(@Context HttpServletRequest request, @Valid @BeanParam NewBook book) throws SQLException {
        Books.add(book.title, book.author, book.price, Page.user(request));
        request.getSession().setAttribute(SAVED, book.title);
        return Response.seeOther(URI.create("mine")).build();
    }
}
