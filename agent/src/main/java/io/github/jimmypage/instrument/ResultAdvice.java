package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around {@code execute} of a prepared statement: it says whether results were left. */
final class ResultAdvice {
    private ResultAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object statement) {
        Bridge.enterStatement(Bridge.EXECUTE, statement, null);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Advice.This Object statement, @Advice.Return boolean results, @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitStatement(results ? Bridge.EXECUTE_WITH_RESULTS : Bridge.EXECUTE_ANY, statement, null, thrown);
    }
}
