package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Attaches to a failure what the servers printed that the test used, fails where the agent reported a failure of its own, and closes
 * the test's connections.
 */
public final class ServerOutputs implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        test.getExecutionException()
                .ifPresent(failure -> failure.addSuppressed(new AssertionError(Server.describedUsed())));
        String reported = Server.newlyReported();
        Server.endTest();
        if (!test.getRequiredTestClass().isAnnotationPresent(AgentIsMadeToFail.class)) {
            assertEquals("", reported, "the agent's own failures");
        }
    }
}
