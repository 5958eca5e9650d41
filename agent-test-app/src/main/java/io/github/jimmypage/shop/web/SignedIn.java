package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who logged in: kept in the session, and known to servlets as the request's principal. */
record SignedIn(long id, String login, String fullName, String role) implements Principal {

    private static final String ID = "account.id";
    private static final String LOGIN = "account.login";
    private static final String FULL_NAME = "account.name";
    private static final String ROLE = "account.role";

    /** Remembers an account in a session. */
    static void remember(Account account, HttpSession session) {
        session.setAttribute(ID, account.id());
        session.setAttribute(LOGIN, account.login());
        session.setAttribute(FULL_NAME, account.fullName());
        session.setAttribute(ROLE, account.role());
    }

    /** Who is remembered in a session, if anybody. */
    static @Nullable SignedIn in(@Nullable HttpSession session) {
        if (session != null
                && session.getAttribute(ID) instanceof Long id
                && session.getAttribute(LOGIN) instanceof String login
                && session.getAttribute(FULL_NAME) instanceof String fullName
                && session.getAttribute(ROLE) instanceof String role) {
            return new SignedIn(id, login, fullName, role);
        }
        return null;
    }

    /** Who sent a request, if that is known. */
    static @Nullable SignedIn behind(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SignedIn who ? who : null;
    }

    boolean isAdmin() {
        return role.equals(Account.ADMIN);
    }

    @Override
    public String getName() {
        return login;
    }
}
