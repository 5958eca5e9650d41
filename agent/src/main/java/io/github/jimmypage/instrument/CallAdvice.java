package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** Around the rarer ways to write, whose first argument or result matters. Boxes primitives: not for what runs often. */
final class CallAdvice {
    private CallAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Operation int operation,
            @Advice.This Object target,
            @Advice.Argument(value = 0, optional = true, typing = Typing.DYNAMIC) @Nullable Object argument) {
        Bridge.enterCall(operation, target, argument);
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
            @Operation int operation,
            @Advice.This Object target,
            @Advice.Argument(value = 0, optional = true, typing = Typing.DYNAMIC) @Nullable Object argument,
            @Advice.Return(typing = Typing.DYNAMIC) @Nullable Object result,
            @Advice.Thrown @Nullable Throwable thrown) {
        Bridge.exitCall(operation, target, argument, result, thrown);
    }
}
