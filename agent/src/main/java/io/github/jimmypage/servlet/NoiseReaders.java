package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Input;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Code that is known to read an input on every request without showing it. What is noise is a reader, never an input: the same
 * input read by anybody else counts. Without state; thread-safe.
 */
final class NoiseReaders {
    /**
     * One reader.
     *
     * @param type its name; with a dot at its end, of a package and all below it
     * @param kind of what it reads
     * @param reason why its reading says nothing of the page
     */
    private record Reader(String type, Input.Kind kind, String reason) {
        boolean is(String className) {
            return type.endsWith(".") ? className.startsWith(type) : className.equals(type);
        }
    }

    private static final String TOMCAT_REMOTE_IP = "org.apache.catalina.filters.RemoteIpFilter";
    private static final String SPRING_FORWARDED = "org.springframework.web.filter.ForwardedHeaderFilter";
    private static final String PRESENTS = "presents what it read to the application, whose own reading is seen";
    private static final String PUBLISHES = "publishes it in an event after the request";
    private static final String KEEPS = "keeps it beside every session";
    private static final String BESIDE_LOGINS = "keeps it beside every authentication, anonymous ones included";
    private static final String LOGS = "puts it into log lines";
    private static final String CONTAINER = "is the container's own bookkeeping";

    private static final List<Reader> READERS = List.of(
            new Reader("org.springframework.web.servlet.FrameworkServlet", Input.Kind.ADDRESS, PUBLISHES),
            new Reader("org.springframework.web.servlet.FrameworkServlet", Input.Kind.SESSION, PUBLISHES),
            new Reader(
                    "org.springframework.security.web.authentication.WebAuthenticationDetails",
                    Input.Kind.ADDRESS,
                    BESIDE_LOGINS),
            new Reader(
                    "org.springframework.security.web.authentication.WebAuthenticationDetails",
                    Input.Kind.SESSION,
                    BESIDE_LOGINS),
            new Reader(
                    "org.springframework.security.web.session.SessionManagementFilter",
                    Input.Kind.SESSION,
                    "asks whether the session has ended, which changes the answer and not the page"),
            new Reader(
                    "org.springframework.web.filter.RequestContextFilter",
                    Input.Kind.SESSION,
                    "asks whether there is a session, which is in the key"),
            new Reader("org.apache.shiro.web.subject.support.DefaultWebSubjectContext", Input.Kind.HOST, KEEPS),
            new Reader("org.apache.shiro.web.session.mgt.ServletContainerSessionManager", Input.Kind.HOST, KEEPS),
            new Reader("org.apache.shiro.web.filter.authc.AuthenticatingFilter", Input.Kind.HOST, KEEPS),
            new Reader("ch.qos.logback.classic.helpers.MDCInsertingServletFilter", Input.Kind.ADDRESS, LOGS),
            new Reader("ch.qos.logback.classic.helpers.MDCInsertingServletFilter", Input.Kind.HOST, LOGS),
            new Reader("ch.qos.logback.classic.helpers.MDCInsertingServletFilter", Input.Kind.HEADER, LOGS),
            new Reader("ch.qos.logback.classic.helpers.MDCInsertingServletFilter", Input.Kind.QUERY, LOGS),
            new Reader(TOMCAT_REMOTE_IP, Input.Kind.HEADER, PRESENTS),
            new Reader(TOMCAT_REMOTE_IP, Input.Kind.ADDRESS, PRESENTS),
            new Reader(TOMCAT_REMOTE_IP, Input.Kind.HOST, PRESENTS),
            new Reader(TOMCAT_REMOTE_IP + "$XForwardedRequest", Input.Kind.HEADER, PRESENTS),
            new Reader(TOMCAT_REMOTE_IP + "$XForwardedRequest", Input.Kind.ADDRESS, PRESENTS),
            new Reader(TOMCAT_REMOTE_IP + "$XForwardedRequest", Input.Kind.HOST, PRESENTS),
            new Reader(SPRING_FORWARDED, Input.Kind.HEADER, PRESENTS),
            new Reader(SPRING_FORWARDED + "$ForwardedHeaderRemovingRequest", Input.Kind.HEADER, PRESENTS),
            new Reader(SPRING_FORWARDED + "$ForwardedHeaderExtractingRequest", Input.Kind.HEADER, PRESENTS),
            new Reader(SPRING_FORWARDED + "$ForwardedHeaderExtractingRequest", Input.Kind.QUERY, PRESENTS),
            new Reader(SPRING_FORWARDED + "$ForwardedHeaderExtractingRequest", Input.Kind.ADDRESS, PRESENTS),
            new Reader(SPRING_FORWARDED + "$ForwardedHeaderExtractingRequest", Input.Kind.HOST, PRESENTS),
            new Reader(SPRING_FORWARDED + "$ForwardedHeaderExtractingRequest", Input.Kind.PORT, PRESENTS),
            new Reader("org.apache.catalina.", Input.Kind.SESSION, CONTAINER),
            new Reader("org.eclipse.jetty.", Input.Kind.SESSION, CONTAINER),
            new Reader("org.springframework.session.", Input.Kind.SESSION, CONTAINER),
            new Reader("io.undertow.", Input.Kind.SESSION, CONTAINER));

    private static final StackWalker STACK = StackWalker.getInstance();

    private NoiseReaders() {}

    /** Whether the code that is reading this right now is such a reader. */
    static boolean isReading(Input input) {
        return mayBeNoise(input) && reads(input, reader());
    }

    private static boolean mayBeNoise(Input input) {
        for (Reader reader : READERS) {
            if (reader.kind == input.kind()) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Input input, String className) {
        for (Reader reader : READERS) {
            if (reader.kind == input.kind() && reader.is(className)) {
                return true;
            }
        }
        return false;
    }

    /** Name of the class that is reading right now. */
    static String reader() {
        return STACK.walk(new Function<Stream<StackFrame>, String>() {
            @Override
            public String apply(Stream<StackFrame> frames) {
                Iterator<StackFrame> inwardsOut = frames.iterator();
                while (inwardsOut.hasNext()) {
                    StackFrame frame = inwardsOut.next();
                    if (!isPassingOn(frame)) {
                        return frame.getClassName();
                    }
                }
                return "";
            }
        });
    }

    /**
     * Our own frames, and wrappers around the request or session, which hand the question on under the same name, or as Spring does
     * in words of its own: which of its classes asks first differs between its versions 5, 6 and 7.
     */
    private static boolean isPassingOn(StackFrame frame) {
        String type = frame.getClassName();
        return type.startsWith("io.github.jimmypage.")
                || type.equals("java.lang.JimmypageBridge")
                || type.startsWith("org.springframework.http.")
                || type.equals("org.springframework.web.util.ForwardedHeaderUtils")
                || type.equals("org.springframework.web.util.UriComponentsBuilder")
                || PASSED_ON.contains(frame.getMethodName());
    }

    private static final List<String> PASSED_ON = List.of(
            "getRemoteAddr",
            "getRemoteHost",
            "getRemotePort",
            "getHeader",
            "getHeaders",
            "getHeaderNames",
            "getIntHeader",
            "getDateHeader",
            "getAttribute",
            "getId",
            "getSessionId",
            "isNew",
            "getCreationTime",
            "getLastAccessedTime");
}
