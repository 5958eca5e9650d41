package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** At the end of a constructor that is given a connection. */
final class ConstructorAdvice {
    private ConstructorAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Operation int operation, @Advice.This Object target, @Advice.Argument(0) @Nullable Object connection) {
        Bridge.exitCall(operation, target, connection, null, null);
    }
}
