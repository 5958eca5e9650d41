package io.github.jimmypage.servlet;

import java.util.List;
import java.util.Set;

/**
 * What is known of the names of attributes, of requests and sessions, as data with reasons. Without state; thread-safe.
 */
final class AttributeNames {
    /**
     * Tokens that are good for one client: whoever reads one is about to put it into the page. Spring Security's on the request under
     * two names and in the session, the nonces of Tomcat's {@code CsrfPreventionFilter}, the tokens of Struts 1 and 2, and what JSF
     * keeps of a view on the server.
     */
    private static final Set<String> TOKENS = Set.of(
            "_csrf",
            "org.springframework.security.web.csrf.CsrfToken",
            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN",
            "org.apache.catalina.filters.CSRF_NONCE",
            "org.apache.catalina.filters.CSRF_REQUEST_NONCE",
            "org.apache.catalina.filters.CSRF_REST_NONCE",
            "org.apache.struts.action.TOKEN",
            "jsf_sequence",
            "com.sun.faces.renderkit.ServerSideStateHelper.LogicalViewMap",
            "com.sun.faces.application.view.activeViewMaps",
            "org.apache.myfaces.application.viewstate.StateUtils.CACHE",
            "org.apache.myfaces.application.viewstate.ServerSideStateCacheImpl.SERIALIZED_VIEW");

    private static final String STRUTS_TOKEN = "struts.tokens.";

    /** Attributes of the session in which messages wait that are to be seen once. */
    private static final Set<String> FLASH = Set.of(
            "org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS",
            "org.apache.struts.action.ACTION_MESSAGE",
            "org.apache.struts.action.ERROR",
            "__MessageStoreInterceptor_ActionErrors_SessionKey",
            "__MessageStoreInterceptor_FieldErrors_SessionKey",
            "__MessageStoreInterceptor_ActionMessages_SessionKey");

    /** What Mojarra puts into each session to lock it by. */
    private static final String MOJARRA_LOCK = "com.sun.faces.context.SessionMap$Mutex";

    /** The charset that JSF expects forms in, {@code javax} or {@code jakarta}: as JSTL's, which the setting names by default. */
    private static final String FACES_CHARSET = ".faces.request.charset";

    /** MyFaces keeps each message in an attribute of its own. */
    private static final String MYFACES_FLASH = "oam.Flash.SCOPE";

    /**
     * Frameworks keep their own books in attributes of the request: resolvers, contexts, marks that a filter has run. Who asks stands
     * in the principal, and what a framework shows of the rest it has read from the request.
     */
    private static final List<String> FRAMEWORKS = List.of(
            "jakarta.faces.",
            "jakarta.servlet.",
            "javax.faces.",
            "javax.servlet.",
            "org.springframework.",
            "__spring_security_",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.jasper.",
            "org.apache.tomcat.",
            "org.apache.shiro.",
            "org.apache.myfaces.",
            "com.sun.faces.",
            "org.eclipse.jetty.",
            "io.undertow.",
            "io.micrometer.",
            "io.opentelemetry.");

    private AttributeNames() {}

    /** Whether it holds a token or nonce that is good for one client. */
    static boolean isToken(String name) {
        return TOKENS.contains(name) || name.startsWith(STRUTS_TOKEN);
    }

    /** Whether an attribute of the session says nothing of who asks, beside those that {@code identity.harmless-attributes} names. */
    static boolean isHarmless(String name) {
        return name.equals(MOJARRA_LOCK) || name.endsWith(FACES_CHARSET);
    }

    /** Whether messages wait in it that are to be seen once. */
    static boolean isFlash(String name) {
        return FLASH.contains(name) || name.startsWith(MYFACES_FLASH);
    }

    /** Whether an attribute of the request is a framework's own. */
    static boolean isFrameworks(String name) {
        if (name.endsWith(".FILTERED")) {
            return true;
        }
        for (String prefix : FRAMEWORKS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
