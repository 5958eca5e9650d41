package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around calls of a statement that carry SQL text. */
final class StatementTextAdvice {
    private StatementTextAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Operation int operation, @Advice.This Object statement, @Advice.Argument(0) @Nullable String sql) {
        Bridge.enterStatement(operation, statement, sql);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Operation int operation, @Advice.This Object statement, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitStatement(operation, statement, null, thrown);
    }
}
