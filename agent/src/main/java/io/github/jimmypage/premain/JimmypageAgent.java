package io.github.jimmypage.premain;

import java.lang.instrument.Instrumentation;

/** The start class. */
public final class JimmypageAgent {
    private JimmypageAgent() {}

    public static void premain(String argument, Instrumentation instrumentation) {}
}
