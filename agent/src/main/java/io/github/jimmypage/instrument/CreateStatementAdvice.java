package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** Around {@code Connection.createStatement}. */
final class CreateStatementAdvice {
    private CreateStatementAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object connection) {
        Bridge.enterPrepare(connection, null);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Operation int operation,
            @Advice.This Object connection,
            @Advice.Return(typing = Typing.DYNAMIC) @Nullable Object statement,
            @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitPrepare(operation, connection, statement, thrown);
    }
}
