package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;

/** After {@code HttpSession.invalidate} of either namespace. */
final class EndSessionAdvice {
    private EndSessionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit() {
        Bridge.endSession();
    }
}
