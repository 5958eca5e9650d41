package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around {@code execute} with SQL text: it says whether results were left. */
final class ResultTextAdvice {
    private ResultTextAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object statement, @Advice.Argument(0) @Nullable String sql) {
        Bridge.enterStatement(Bridge.EXECUTE, statement, sql);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Advice.This Object statement, @Advice.Return boolean results, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitStatement(results ? Bridge.EXECUTE_WITH_RESULTS : Bridge.EXECUTE_ANY, statement, null, thrown);
    }
}
