package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** Around what sets and removes attributes of {@code ServletContext} and {@code HttpSession} of either namespace, and of Shiro's sessions. */
final class AttributeAdvice {
    private AttributeAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object @Nullable [] enter(
            @Advice.This Object holder, @Advice.Argument(value = 0, typing = Typing.DYNAMIC) @Nullable Object name) {
        return Bridge.enterAttribute(holder, name);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object @Nullable [] ticket) {
        if (ticket != null) {
            Bridge.leaveAttribute(ticket);
        }
    }
}
