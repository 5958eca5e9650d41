package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around {@code Connection.setAutoCommit}. */
final class AutoCommitAdvice {
    private AutoCommitAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object connection, @Advice.Argument(0) boolean autoCommit) {
        Bridge.enterAutoCommit(connection, autoCommit);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Advice.This Object connection,
            @Advice.Argument(0) boolean autoCommit,
            @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitAutoCommit(connection, autoCommit, thrown);
    }
}
