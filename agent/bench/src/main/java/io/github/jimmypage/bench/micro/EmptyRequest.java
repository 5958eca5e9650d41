package io.github.jimmypage.bench.micro;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.security.Principal;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of which nothing is known; what is needed is overridden. */
abstract class EmptyRequest implements HttpServletRequest {
    @Override
    public @Nullable Object getAttribute(String first) {
        return null;
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return null;
    }

    @Override
    public void setCharacterEncoding(String first) {
        // Nothing becomes of it.
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable ServletInputStream getInputStream() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String first) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public String[] getParameterValues(String first) {
        return new String[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public @Nullable String getProtocol() {
        return null;
    }

    @Override
    public @Nullable String getScheme() {
        return null;
    }

    @Override
    public @Nullable String getServerName() {
        return null;
    }

    @Override
    public int getServerPort() {
        return 0;
    }

    @Override
    public @Nullable BufferedReader getReader() {
        return null;
    }

    @Override
    public @Nullable String getRemoteAddr() {
        return null;
    }

    @Override
    public @Nullable String getRemoteHost() {
        return null;
    }

    @Override
    public void setAttribute(String first, Object second) {
        // Nothing becomes of it.
    }

    @Override
    public void removeAttribute(String first) {
        // Nothing becomes of it.
    }

    @Override
    public @Nullable Locale getLocale() {
        return null;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.emptyEnumeration();
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String first) {
        return null;
    }

    @Override
    public int getRemotePort() {
        return 0;
    }

    @Override
    public @Nullable String getLocalName() {
        return null;
    }

    @Override
    public @Nullable String getLocalAddr() {
        return null;
    }

    @Override
    public int getLocalPort() {
        return 0;
    }

    @Override
    public @Nullable ServletContext getServletContext() {
        return null;
    }

    @Override
    public @Nullable AsyncContext startAsync() {
        return null;
    }

    @Override
    public @Nullable AsyncContext startAsync(ServletRequest first, ServletResponse second) {
        return null;
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public @Nullable AsyncContext getAsyncContext() {
        return null;
    }

    @Override
    public @Nullable DispatcherType getDispatcherType() {
        return null;
    }

    @Override
    public @Nullable String getRequestId() {
        return null;
    }

    @Override
    public @Nullable String getProtocolRequestId() {
        return null;
    }

    @Override
    public @Nullable ServletConnection getServletConnection() {
        return null;
    }

    @Override
    public @Nullable String getAuthType() {
        return null;
    }

    @Override
    public Cookie[] getCookies() {
        return new Cookie[0];
    }

    @Override
    public long getDateHeader(String first) {
        return 0;
    }

    @Override
    public @Nullable String getHeader(String first) {
        return null;
    }

    @Override
    public Enumeration<String> getHeaders(String first) {
        return Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public int getIntHeader(String first) {
        return 0;
    }

    @Override
    public @Nullable String getMethod() {
        return null;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getPathTranslated() {
        return null;
    }

    @Override
    public @Nullable String getContextPath() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }

    @Override
    public boolean isUserInRole(String first) {
        return false;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public @Nullable String getRequestURI() {
        return null;
    }

    @Override
    public @Nullable StringBuffer getRequestURL() {
        return null;
    }

    @Override
    public @Nullable String getServletPath() {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession(boolean first) {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession() {
        return null;
    }

    @Override
    public @Nullable String changeSessionId() {
        return null;
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return false;
    }

    @Override
    public boolean isRequestedSessionIdFromCookie() {
        return false;
    }

    @Override
    public boolean isRequestedSessionIdFromURL() {
        return false;
    }

    @Override
    public boolean authenticate(HttpServletResponse first) {
        return false;
    }

    @Override
    public void login(String first, String second) {
        // Nothing becomes of it.
    }

    @Override
    public void logout() {
        // Nothing becomes of it.
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String first) {
        return null;
    }

    @Override
    public <T extends HttpUpgradeHandler> @Nullable T upgrade(Class<T> first) {
        return null;
    }
}
