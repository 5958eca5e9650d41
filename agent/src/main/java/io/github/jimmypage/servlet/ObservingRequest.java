package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes what is read of a request. Two of them stand around each request whose page may be kept: one below every filter, so that
 * what filters turn into thread-locals is seen, and one at the boundary, so that what filters answer themselves is seen.
 *
 * <p>Used by one thread at a time.
 */
class ObservingRequest extends HttpServletRequestWrapper {
    private final Observations observations;
    private final RequestAttributes attributes;

    ObservingRequest(HttpServletRequest request, Observations observations, RequestAttributes attributes) {
        super(request);
        this.observations = observations;
        this.attributes = attributes;
    }

    @Override
    public @Nullable String getHeader(String name) {
        observations.headerRead(name);
        return super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        observations.headerRead(name);
        return super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        observations.headerRead(name);
        return super.getDateHeader(name);
    }

    @Override
    public int getIntHeader(String name) {
        observations.headerRead(name);
        return super.getIntHeader(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        observations.read(Input.HEADER_NAMES);
        return super.getHeaderNames();
    }

    @Override
    public @Nullable String getQueryString() {
        observations.queryRead();
        return super.getQueryString();
    }

    @Override
    public @Nullable String getParameter(String name) {
        parameterRead(name);
        return super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        parameterRead(name);
        return super.getParameterValues(name);
    }

    private void parameterRead(String name) {
        if (name != null && observations.policy().isIgnoredParameter(name)) {
            observations.queryRead();
        }
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        observations.queryRead();
        return super.getParameterMap();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        observations.queryRead();
        return super.getParameterNames();
    }

    @Override
    public String getRemoteAddr() {
        observations.addressRead(Input.Kind.ADDRESS);
        return super.getRemoteAddr();
    }

    @Override
    public String getRemoteHost() {
        observations.addressRead(Input.Kind.HOST);
        return super.getRemoteHost();
    }

    @Override
    public int getRemotePort() {
        observations.addressRead(Input.Kind.PORT);
        return super.getRemotePort();
    }

    @Override
    public boolean isUserInRole(String role) {
        observations.read(new Input(Input.Kind.ROLE, role == null ? "" : role));
        return super.isUserInRole(role);
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        observations.read(new Input(Input.Kind.SESSION, SessionInputs.REQUESTED));
        return super.getRequestedSessionId();
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        observations.read(new Input(Input.Kind.SESSION, SessionInputs.REQUESTED));
        return super.isRequestedSessionIdValid();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        Object value = super.getAttribute(name);
        attributes.read(name, value);
        return value;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        attributes.set(name, getRequest());
        super.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.set(name, getRequest());
        super.removeAttribute(name);
    }
}
