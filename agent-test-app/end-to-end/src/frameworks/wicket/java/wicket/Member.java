package wicket;

import java.util.Map;
import org.apache.wicket.authroles.authentication.AuthenticatedWebSession;
import org.apache.wicket.authroles.authorization.strategies.role.Roles;
import org.apache.wicket.request.Request;

/** The session of somebody who may be a member. */
public final class Member extends AuthenticatedWebSession {
    static final String ROLE = "MEMBER";

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    private String name = "";

    public Member(Request request) {
        super(request);
    }

    static Member present() {
        return (Member) get();
    }

    @Override
    protected boolean authenticate(String username, String password) {
        boolean known = username != null && PASSWORDS.getOrDefault(username, "").equals(password);
        if (known) {
            name = username;
        }
        return known;
    }

    @Override
    public Roles getRoles() {
        return isSignedIn() ? new Roles(ROLE) : new Roles();
    }

    String name() {
        return name;
    }
}
