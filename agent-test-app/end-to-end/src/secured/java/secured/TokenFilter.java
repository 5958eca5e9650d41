package secured;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks a token up that says nothing by itself, and says whose it is: in the holder that belongs to the thread, and nowhere else. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Rows rows;

    TokenFilter(Rows rows) {
        this.rows = rows;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(SCHEME)) {
            rows.first("SELECT member, role FROM token WHERE token = ?", header.substring(SCHEME.length()))
                    .ifPresent(TokenFilter::enter);
        }
        chain.doFilter(request, response);
    }

    private static void enter(List<String> memberAndRole) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                memberAndRole.get(0), null, AuthorityUtils.createAuthorityList("ROLE_" + memberAndRole.get(1))));
        SecurityContextHolder.setContext(context);
    }
}
