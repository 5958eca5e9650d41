package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around calls of a statement that carry no SQL text. */
final class StatementAdvice {
    private StatementAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Operation int operation, @Advice.This Object statement) {
        Bridge.enterStatement(operation, statement, null);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Operation int operation, @Advice.This Object statement, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitStatement(operation, statement, null, thrown);
    }
}
