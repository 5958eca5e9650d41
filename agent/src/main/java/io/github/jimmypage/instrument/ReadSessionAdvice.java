package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;

/** After what gives one of the properties of an {@code HttpSession} of either namespace. */
final class ReadSessionAdvice {
    private ReadSessionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Operation int operation) {
        Bridge.readSession(operation);
    }
}
