package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** Around {@code executeQuery} with SQL text. */
final class QueryTextAdvice {
    private QueryTextAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Operation int operation, @Advice.This Object statement, @Advice.Argument(0) @Nullable String sql) {
        Bridge.enterStatement(operation, statement, sql);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Operation int operation,
            @Advice.This Object statement,
            @Advice.Return(typing = Typing.DYNAMIC) @Nullable Object results,
            @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitStatement(operation, statement, results, thrown);
    }
}
