package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;

/**
 * Says who asks, by wrapping the request: under {@code /protected} from the credentials, elsewhere whom the test put in, so that
 * two users can send the very same bytes.
 */
public final class UserFilter implements Filter {
    private static volatile String everybody;

    static void everybodyIs(String name) {
        everybody = name.isEmpty() ? null : name;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) given;
        String name = everybody;
        if (request.getServletPath().startsWith("/protected")) {
            name = basicName(request.getHeader("Authorization"));
            if (name == null) {
                ((HttpServletResponse) response).setHeader("WWW-Authenticate", "Basic realm=\"probe\"");
                ((HttpServletResponse) response).sendError(401);
                return;
            }
        }
        chain.doFilter(name == null ? request : new Known(request, name), response);
    }

    private static String basicName(String credentials) {
        if (credentials == null || !credentials.startsWith("Basic ")) {
            return null;
        }
        String pair = new String(Base64.getDecoder().decode(credentials.substring(6)), StandardCharsets.UTF_8);
        return pair.endsWith(":secret") ? pair.substring(0, pair.indexOf(':')) : null;
    }

    @Override
    public void destroy() {}

    private record User(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final User user;

        Known(HttpServletRequest request, String name) {
            super(request);
            user = new User(name);
        }

        @Override
        public Principal getUserPrincipal() {
            return user;
        }

        @Override
        public String getRemoteUser() {
            return user.name();
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(user.name());
        }
    }
}
