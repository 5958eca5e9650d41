package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import org.jspecify.annotations.Nullable;

/** What tests of the application with Spring Security keep doing. Whatever is asked is asked with and without the agent. */
abstract class SecuredCase {
    final Server without;
    final Server with;

    SecuredCase(RigOnJdk rig) {
        RigOnJdk.Both both = rig.serving("secured");
        without = both.without();
        with = both.with();
    }

    /** The ways to say who one is, each with a chain of filters of its own, at a path of its own. */
    enum Scheme {
        FORM(""),
        REMEMBERED(""),
        BASIC("/basic"),
        BEARER("/bearer");

        private final String path;

        Scheme(String path) {
            this.path = path;
        }
    }

    /**
     * Somebody who asks for pages.
     *
     * @param own the browser, with its cookies
     * @param authorization sent with each request; null for none
     */
    record Person(TwinBrowser own, Scheme scheme, @Nullable String authorization) {
        Response get(String page) {
            return own.send(request(page));
        }

        /** Over a connection that others use as well. */
        Response get(String page, TwinBrowser connection) {
            return authorization == null ? connection.sendFor(own, request(page)) : connection.send(request(page));
        }

        Request request(String page) {
            Request request = Request.get("/probe" + scheme.path + page);
            return authorization == null ? request : request.with("Authorization", authorization);
        }
    }

    final TwinBrowser visitor() {
        return new TwinBrowser(without, with);
    }

    /** Somebody without an account who asks for the pages of this scheme. */
    final Person anonymous(Scheme scheme) {
        return new Person(visitor(), scheme, null);
    }

    final Person person(Scheme scheme, Member member) {
        return switch (scheme) {
            case FORM -> new Person(loggedIn(member), scheme, null);
            case REMEMBERED -> new Person(remembered(member), scheme, null);
            case BASIC -> new Person(visitor(), scheme, member.basic());
            case BEARER -> new Person(visitor(), scheme, member.bearer());
        };
    }

    final TwinBrowser loggedIn(Member member) {
        TwinBrowser browser = visitor();
        login(browser, member);
        return browser;
    }

    static void login(TwinBrowser browser, Member member) {
        Response answer = browser.submit(browser.form("/probe/login"), "/probe/login", member.form());
        // Where to depends on the page that wanted to know who it is.
        assertEquals(302, answer.status(), answer.toString());
        assertFalse(answer.header("Location").orElse("").contains("error"), answer.toString());
    }

    static void logout(TwinBrowser browser) {
        Response answer = browser.submit(browser.form("/probe/form"), "/probe/logout", "x=y");
        assertEquals("/probe/login?logout", answer.header("Location").orElse(""));
    }

    /** Opened anew, with nothing but the cookie of the day before. */
    private TwinBrowser remembered(Member member) {
        TwinBrowser before = visitor();
        before.submit(before.form("/probe/login"), "/probe/login", member.form() + "&remember-me=on");
        return visitor().withCookieOf(before, "remember-me");
    }

    /** Both servers get the same words. */
    final void write(TwinBrowser browser, int id, String words) {
        Response answer = browser.submit(browser.form("/probe/form"), "/probe/note", "id=" + id + "&words=" + words);
        assertEquals(200, answer.status(), answer.toString());
    }
}
