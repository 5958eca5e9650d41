package struts;

import java.util.Map;
import org.apache.struts2.ServletActionContext;
import org.apache.struts2.interceptor.parameter.StrutsParameter;

/** Lets a member in. */
public class LoginAction extends MemberAction {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    private String username;
    private String password;

    @Override
    public String execute() {
        if (username == null || !PASSWORDS.getOrDefault(username, "").equals(password)) {
            addActionError("Nobody has this name and this password");
            return INPUT;
        }
        ServletActionContext.getRequest().getSession();
        ServletActionContext.getRequest().changeSessionId();
        session().put(USER, username);
        return SUCCESS;
    }

    public String getUsername() {
        return username;
    }

    @StrutsParameter
    public void setUsername(String username) {
        this.username = username;
    }

    @StrutsParameter
    public void setPassword(String password) {
        this.password = password;
    }
}
