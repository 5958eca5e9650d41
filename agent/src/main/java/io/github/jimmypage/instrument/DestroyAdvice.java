package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;

/** At the entry of {@code Servlet.destroy()} of either namespace, when the servlet can still be asked for its context. */
final class DestroyAdvice {
    private DestroyAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object servlet) {
        Bridge.destroyServlet(servlet);
    }
}
