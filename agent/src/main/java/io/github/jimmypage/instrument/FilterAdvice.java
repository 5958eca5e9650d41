package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/**
 * Around {@code Filter.doFilter} and {@code FilterChain.doFilter} of either namespace. Skips a filter that is a boundary when a page was
 * served.
 */
final class FilterAdvice {
    private FilterAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(
            @Advice.This Object filter,
            @Advice.Argument(value = 0, readOnly = false, typing = Typing.DYNAMIC) @Nullable Object request,
            @Advice.Argument(value = 1, readOnly = false, typing = Typing.DYNAMIC) @Nullable Object response,
            @Advice.Local("ticket") Object @Nullable [] ticket) {
        ticket = Bridge.enterFilter(filter, request, response);
        if (ticket == null) {
            return false;
        }
        request = ticket[0];
        response = ticket[1];
        return ticket[2] != null;
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(@Advice.Local("ticket") Object @Nullable [] ticket, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitFilter(ticket, thrown);
    }
}
