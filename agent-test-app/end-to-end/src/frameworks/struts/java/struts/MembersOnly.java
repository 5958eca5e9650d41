package struts;

import org.apache.struts2.ActionInvocation;
import org.apache.struts2.interceptor.AbstractInterceptor;

/** Sends guests to the login. */
public class MembersOnly extends AbstractInterceptor {
    private static final long serialVersionUID = 1L;

    @Override
    public String intercept(ActionInvocation invocation) throws Exception {
        boolean known = invocation.getInvocationContext().getSession().get(MemberAction.USER) != null;
        return known ? invocation.invoke() : "login";
    }
}
