package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** After {@code HttpSession.getAttribute} of either namespace, and of Shiro's sessions. */
final class ReadAttributeAdvice {
    private ReadAttributeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Advice.Argument(value = 0, typing = Typing.DYNAMIC) @Nullable Object name,
            @Advice.Return @Nullable Object value) {
        Bridge.readAttribute(name, value);
    }
}
