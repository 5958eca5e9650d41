package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around what a connection does to its transaction, and around getting a connection. */
final class ConnectionAdvice {
    private ConnectionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Operation int operation, @Advice.This Object connection) {
        Bridge.enterConnection(operation, connection);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Operation int operation, @Advice.This Object connection, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitConnection(operation, connection, thrown);
    }
}
