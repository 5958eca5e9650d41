package struts;

import org.apache.struts2.ActionSupport;

/** Fails. */
public class BrokenAction extends ActionSupport {
    private static final long serialVersionUID = 1L;

    @Override
    public String execute() {
        throw new IllegalStateException("broken on purpose");
    }
}
