package jersey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.glassfish.jersey.server.mvc.Viewable;

/** Lets members in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class LoginPages {
    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    @GET
    @Path("login")
    public Viewable form(@Context HttpServletRequest request) {
        return Page.of("login.ftl", request, Map.of());
    }

    @POST
    @Path("login")
    public Object enter(
            @Context HttpServletRequest request,
            @FormParam("username") String username,
            @FormParam("password") String password) {
        if (username == null || !PASSWORDS.getOrDefault(username, "").equals(password)) {
            return Page.of("login.ftl", request, Map.of("wrong", true));
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(Page.USER, username);
        return Response.seeOther(URI.create("mine")).build();
    }

    @POST
    @Path("logout")
    public Response leave(@Context HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Response.seeOther(URI.create("books")).build();
    }
}
