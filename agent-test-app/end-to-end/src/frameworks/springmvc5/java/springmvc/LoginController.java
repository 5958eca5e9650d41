package springmvc;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets users in, and out again. */
@Controller
public class LoginController {
    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    @GetMapping("/login")
    public String form(@ModelAttribute("login") LoginForm form) {
        return "login";
    }

    @PostMapping("/login")
    public String enter(@ModelAttribute("login") LoginForm form, BindingResult result, HttpServletRequest request) {
        String name = form.getUsername();
        if (name == null || !PASSWORDS.getOrDefault(name, "").equals(form.getPassword())) {
            result.reject("unknown", "Nobody has this name and this password");
            return "login";
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(UserInterceptor.USER, name);
        return "redirect:/mine";
    }

    @PostMapping("/logout")
    public String leave(HttpSession session) {
        session.invalidate();
        return "redirect:/books";
    }
}
