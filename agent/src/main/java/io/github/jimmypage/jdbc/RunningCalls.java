package io.github.jimmypage.jdbc;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * Whether any JDBC call is running, and somebody who is asked before each. Counted is the outermost call of a thread, from before it is
 * executed until its bump was told. Thread-safe.
 */
final class RunningCalls {
    private final CallGate gate;
    private final LongAdder begun = new LongAdder();
    private final LongAdder over = new LongAdder();

    RunningCalls(CallGate gate) {
        this.gate = gate;
    }

    /** Counted first: who closes the gate and finds that nothing is running has stopped everything that is to come. */
    void begins() {
        begun.increment();
        // An adder's increment may otherwise be seen after what the gate reads next.
        VarHandle.fullFence();
        gate.pass();
    }

    void ends() {
        over.increment();
    }

    /**
     * Calls that were begun before this one was asked; 0 only if there was a moment since in which none was running.
     *
     * <p>Both numbers only grow, and they are read in this order: what was over then had been begun.
     */
    long running() {
        long ended = over.sum();
        return begun.sum() - ended;
    }

    /** How many there were at all. */
    long begun() {
        return begun.sum();
    }
}
