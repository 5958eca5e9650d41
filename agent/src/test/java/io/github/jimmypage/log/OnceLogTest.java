package io.github.jimmypage.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceLogTest {
    private final List<String> lines = new ArrayList<>();
    private final AgentLog log = new AgentLog();

    @Test
    void aSubjectIsWarnedOfOnceAndTheNumberOfSubjectsIsBounded() {
        log.write(new MessageOnly(), lines::add);
        OnceLog once = new OnceLog(log.getLogger("test"), 2);
        for (int round = 0; round < 3; round++) {
            once.warn("a", "function {}", "a");
            once.warn("b", "function {}", "b");
            once.warn("c", "function {}", "c");
        }
        assertEquals(
                List.of("function a", "function b", "More than 2 warnings of this kind; further ones are not logged"),
                lines);
    }

    @Test
    void anExceptionThatCannotEvenBePrintedDoesNoHarm() {
        log.write(new TextLayout(), lines::add);
        log.getLogger("test").error("failed", new RuntimeException() {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                throw new IllegalStateException("planted");
            }
        });
        log.getLogger("test").info("goes on");
        assertEquals(1, lines.size());
        assertFalse(lines.get(0).contains("planted"));
    }
}
