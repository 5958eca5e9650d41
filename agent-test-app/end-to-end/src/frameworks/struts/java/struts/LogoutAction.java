package struts;

import org.apache.struts2.dispatcher.SessionMap;

/** Lets a member go. */
public class LogoutAction extends MemberAction {
    private static final long serialVersionUID = 1L;

    @Override
    public String execute() {
        if (session() instanceof SessionMap map) {
            map.invalidate();
        }
        return SUCCESS;
    }
}
