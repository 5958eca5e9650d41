package io.github.jimmypage.bench.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class JvmTest {
    @Test
    void theNumberOfAReleaseIsTheFirstOfItsVersion() {
        assertEquals(17, Jvm.release("IMPLEMENTOR=\"Debian\"\nJAVA_VERSION=\"17.0.15\"\nOS_ARCH=\"x86_64\"\n"));
        assertEquals(25, Jvm.release("JAVA_RUNTIME_VERSION=\"24.0.1+9\"\nJAVA_VERSION=\"25\"\n"));
    }

    @Test
    void aFileWithoutAVersionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Jvm.release("JAVA_RUNTIME_VERSION=\"25.0.3+9\"\n"));
    }
}
