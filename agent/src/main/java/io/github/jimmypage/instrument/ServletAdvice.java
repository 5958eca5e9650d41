package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** Around {@code Servlet.service(ServletRequest, ServletResponse)} of either namespace. Skips it when a page was served. */
final class ServletAdvice {
    private ServletAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(
            @Advice.This Object servlet,
            @Advice.Argument(value = 0, readOnly = false, typing = Typing.DYNAMIC) @Nullable Object request,
            @Advice.Argument(value = 1, readOnly = false, typing = Typing.DYNAMIC) @Nullable Object response,
            @Advice.Local("ticket") Object @Nullable [] ticket) {
        ticket = Bridge.enterServlet(servlet, request, response);
        if (ticket == null) {
            return false;
        }
        request = ticket[0];
        response = ticket[1];
        return ticket[2] != null;
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(@Advice.Local("ticket") Object @Nullable [] ticket, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitServlet(ticket, thrown);
    }
}
