package filters;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;

/** The part that Jersey answers. */
@Path("/")
public final class RestNotes {
    @GET
    @Path("notes")
    @Produces("application/json")
    public String notes() {
        return "{\"notes\": \"" + Notes.all() + "\"}";
    }

    /** Another thread answers. */
    @GET
    @Path("later")
    @Produces("text/plain")
    public void later(@Suspended AsyncResponse response) {
        new Thread(() -> response.resume("later: " + Notes.all())).start();
    }
}
