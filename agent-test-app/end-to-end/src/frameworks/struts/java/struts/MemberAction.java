package struts;

import java.util.Map;
import org.apache.struts2.ActionSupport;
import org.apache.struts2.action.SessionAware;

/** What all actions of members have in common: they know who it is. */
public abstract class MemberAction extends ActionSupport implements SessionAware {
    static final String USER = "user";

    private static final long serialVersionUID = 1L;

    private transient Map<String, Object> session = Map.of();

    @Override
    public void withSession(Map<String, Object> ofTheRequest) {
        session = ofTheRequest;
    }

    Map<String, Object> session() {
        return session;
    }

    String user() {
        return (String) session.get(USER);
    }
}
