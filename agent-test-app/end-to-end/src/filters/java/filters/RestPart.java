package filters;

import org.glassfish.jersey.server.ResourceConfig;

/** What Jersey is configured by. */
public final class RestPart extends ResourceConfig {
    public RestPart() {
        register(RestNotes.class);
    }
}
