package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;

/** At the end of {@code ResultSet.next}: costs a comparison for every row, and a call for the last alone. */
final class NextAdvice {
    private NextAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object results, @Advice.Return boolean more) {
        if (!more) {
            Bridge.exhausted(results);
        }
    }
}
