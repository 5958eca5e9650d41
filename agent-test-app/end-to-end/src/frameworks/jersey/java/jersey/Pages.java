package jersey;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.mvc.freemarker.FreemarkerMvcFeature;

/** What is served as pages, by a filter. */
public final class Pages extends ResourceConfig {
    public Pages() {
        property(FreemarkerMvcFeature.TEMPLATE_BASE_PATH, "/jersey/templates");
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        register(FreemarkerMvcFeature.class);
        register(PublicPages.class);
        register(LoginPages.class);
        register(MemberPages.class);
        register(MembersOnly.class);
        register(InvalidBook.class);
    }
}
