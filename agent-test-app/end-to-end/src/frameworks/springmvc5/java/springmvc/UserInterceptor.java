package springmvc;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells views and decorators who asks. */
public class UserInterceptor implements HandlerInterceptor {
    static final String USER = "user";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(USER, session.getAttribute(USER));
        }
        return true;
    }
}
