package faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Lets members in and out. */
@Named
@RequestScoped
public class Login {
    static final String USER = "user";

    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    private String username;
    private String password;

    public String enter() {
        FacesContext context = FacesContext.getCurrentInstance();
        if (username == null || !PASSWORDS.getOrDefault(username, "").equals(password)) {
            context.addMessage(null, new FacesMessage("Nobody has this name and this password"));
            return null;
        }
        ExternalContext external = context.getExternalContext();
        external.getSession(true);
        ((HttpServletRequest) external.getRequest()).changeSessionId();
        external.getSessionMap().put(USER, username);
        return "mine?faces-redirect=true";
    }

    public String leave() {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().invalidateSession();
        // For the message, which MyFaces keeps in one.
        context.getExternalContext().getSession(true);
        context.addMessage(null, new FacesMessage("Good bye"));
        context.getExternalContext().getFlash().setKeepMessages(true);
        return "books?faces-redirect=true";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
