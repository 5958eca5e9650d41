package jersey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Sends guests to the login. */
@ForMembers
public final class MembersOnly implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked) {
        if (Page.user(request).isEmpty()) {
            asked.abortWith(Response.seeOther(
                            asked.getUriInfo().getBaseUriBuilder().path("login").build())
                    .build());
        }
    }
}
