package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** After {@code HttpSession.getAttribute} of either namespace. */
final class ReadAttributeAdvice {
    private ReadAttributeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Argument(0) @Nullable String name, @Advice.Return @Nullable Object value) {
        Bridge.readAttribute(name, value);
    }
}
