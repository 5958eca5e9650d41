package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Account;
import io.github.jimmypage.shop.store.Accounts;
import io.github.jimmypage.shop.store.DemoAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Logging in: {@code GET} shows the form, {@code POST} looks at it. */
final class LoginServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    LoginServlet(Accounts accounts, Renders renders) {
        super(renders);
        this.accounts = accounts;
    }

    /** Sends a visitor to the form, and from there back to the page that was asked for. */
    static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        response.sendRedirect("/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, "Log in", form(next(request), Html.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Account> account = accounts.logIn(parameter(request, "login"), parameter(request, "password"));
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            Html wrong = Html.of("<p class=\"wrong\" role=\"alert\">That name and password do not fit together.</p>");
            send(request, response, "Log in", form(next(request), wrong));
            return;
        }
        HttpSession session = request.getSession();
        // Whoever knew the number of the session before must not be logged in by it now.
        request.changeSessionId();
        SignedIn.remember(account.get(), session);
        response.sendRedirect(next(request));
    }

    /** Where to go afterwards: a path of this shop and nothing else, or the link would lead anywhere. */
    private static String next(HttpServletRequest request) {
        String next = parameter(request, "next");
        return next.matches("/|/[a-z0-9][a-z0-9/?=&]*") ? next : "/";
    }

    private static Html form(String next, Html trouble) {
        return Html.of(
                """
                <h1>Log in</h1>
                {}<form class="login" action="/login" method="post">
                <input type="hidden" name="next" value="{}">
                <label>Name <input name="login" required autocomplete="username" autocapitalize="none"></label>
                <label>Password <input name="password" type="password" required autocomplete="current-password"></label>
                <button class="primary">Log in</button>
                </form>
                <p class="hint">This is a shop for trying things out. Its accounts are {}; each password is the name.</p>
                """,
                trouble,
                next,
                Html.each(List.of(DemoAccount.values()), account -> Html.of("<code>{}</code> ", account.login())));
    }
}
