package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around {@code setAttribute} and {@code removeAttribute} of {@code ServletContext} of either namespace. */
final class AttributeAdvice {
    private AttributeAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object @Nullable [] enter(@Advice.This Object context, @Advice.Argument(0) String name) {
        return Bridge.enterAttribute(context, name);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object @Nullable [] ticket) {
        if (ticket != null) {
            Bridge.leaveAttribute(ticket);
        }
    }
}
