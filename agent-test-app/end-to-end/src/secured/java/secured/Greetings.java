package secured;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Pages that ask who it is, each in another way. Below {@code /members} only for members; the others greet everybody. Each reads a
 * row that is the same for all.
 */
@Controller
@RequestMapping({"", "/members", "/basic", "/basic/members", "/bearer", "/bearer/members"})
public class Greetings {
    private final Rows rows;
    private final Vault vault;

    Greetings(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** By the holder that belongs to the thread, which nobody can watch. */
    @GetMapping("/greeting/holder")
    View holder() {
        Authentication found = SecurityContextHolder.getContext().getAuthentication();
        return greeting(found == null ? "nobody" : found.getName() + " with " + found.getAuthorities());
    }

    @GetMapping("/greeting/principal")
    View principal(HttpServletRequest request) {
        Principal found = request.getUserPrincipal();
        return greeting(found == null ? "nobody" : found.getName());
    }

    /** By what Spring MVC hands to a controller. */
    @GetMapping("/greeting/argument")
    View argument(@AuthenticationPrincipal Object found) {
        return greeting(found instanceof UserDetails user ? user.getUsername() : String.valueOf(found));
    }

    @GetMapping("/greeting/role")
    View role(HttpServletRequest request) {
        return greeting(request.isUserInRole("ADMIN") ? "somebody who may do everything" : "somebody");
    }

    /** Refused by an interceptor around a method, below the boundary of any servlet. */
    @GetMapping("/greeting/method")
    View method() {
        return greeting(vault.secret());
    }

    private View greeting(String who) {
        return new Html(rows.first("SELECT words FROM greeting WHERE language = 'en'")
                        .map(row -> row.get(0))
                        .orElse("") + ", " + who);
    }
}
