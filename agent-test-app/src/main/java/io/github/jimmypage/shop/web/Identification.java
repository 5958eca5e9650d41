package io.github.jimmypage.shop.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Turns the account remembered in the session into the request's principal. */
final class Identification extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn who = SignedIn.in(request.getSession(false));
        chain.doFilter(who == null ? request : new Identified(request, who), response);
    }

    private static final class Identified extends HttpServletRequestWrapper {

        private final SignedIn who;

        Identified(HttpServletRequest request, SignedIn who) {
            super(request);
            this.who = who;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return who;
        }

        @Override
        public @Nullable String getRemoteUser() {
            return who.login();
        }

        @Override
        public boolean isUserInRole(String role) {
            return who.role().equals(role);
        }
    }
}
