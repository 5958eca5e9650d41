package io.github.jimmypage.servlet;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.util.Set;

/**
 * Whether what is written at the boundary is what the client gets. A filter that decorates, compresses or hashes pages puts a wrapper
 * around the response, and an entity tag, a length or a compressed form of the page would be none of the answer
 * (KNOWN_BUGS 41). Without state; thread-safe.
 *
 * <p>Containers hand out responses of their own, which are no wrappers. Some wrappers are there for headers and links alone; whoever
 * extends one of them may do more, so they are known by their own name and not by that of a superclass. A filter that writes to
 * the answer without any wrapper is noticed by {@link WatchedResponse}.
 */
final class Wrappers {
    private static final Set<String> LEAVE_THE_BODY_ALONE = Set.of(
            "org.springframework.security.web.header.HeaderWriterFilter$HeaderWriterResponse",
            "org.springframework.security.web.firewall.FirewalledResponse",
            "org.springframework.security.web.session.DisableEncodeUrlFilter$DisableEncodeUrlResponseWrapper",
            "org.springframework.security.web.context.HttpSessionSecurityContextRepository$SaveToSessionResponseWrapper",
            "org.springframework.boot.web.servlet.support.ErrorPageFilter$ErrorWrapperResponse",
            "org.springframework.session.web.http.SessionRepositoryFilter$SessionRepositoryResponseWrapper",
            "org.springframework.web.filter.ForwardedHeaderFilter$ForwardedHeaderExtractingResponse",
            "org.springframework.web.filter.RelativeRedirectResponseWrapper",
            "org.springframework.web.servlet.resource.ResourceUrlEncodingFilter$ResourceUrlEncodingResponseWrapper",
            "org.apache.catalina.filters.AddDefaultCharsetFilter$ResponseWrapper",
            "org.apache.catalina.filters.ExpiresFilter$XHttpServletResponse",
            "org.apache.shiro.web.servlet.ShiroHttpServletResponse");

    private static final ClassValue<Boolean> LEAVES_THE_BODY_ALONE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type == WatchedResponse.class || LEAVE_THE_BODY_ALONE.contains(type.getName());
        }
    };

    private Wrappers() {}

    /** Whether no wrapper around the container's own response touches the body. */
    static boolean leaveTheBodyAlone(ServletResponse response) {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            if (!LEAVES_THE_BODY_ALONE.get(wrapper.getClass())) {
                return false;
            }
            inner = wrapper.getResponse();
        }
        return true;
    }
}
