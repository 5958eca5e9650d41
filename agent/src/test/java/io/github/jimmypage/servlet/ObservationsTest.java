package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.config.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a thread reads counts whether or not the agent itself looks on another one. */
class ObservationsTest {
    private static void onAnotherThread(Runnable task) throws InterruptedException {
        Thread thread = new Thread(task);
        thread.start();
        thread.join();
    }

    @Test
    void theAgentsLookOnOneThreadHidesNothingThatAnotherThreadReads() throws InterruptedException {
        Observations observations = new Observations(new CachePolicy(Settings.defaults()).identity());
        observations.goParallel();
        observations.silence();
        onAnotherThread(() -> {
            observations.silence();
            observations.queryRead();
            observations.listen();
            observations.queryRead();
        });
        observations.addressRead(Input.Kind.ADDRESS);
        assertEquals(List.of(new Input(Input.Kind.QUERY, "")), observations.inputs());
        observations.listen();
        observations.addressRead(Input.Kind.ADDRESS);
        assertEquals(2, observations.inputs().size());
    }

    @Test
    void whoWasSilentBeforeOthersCameStaysSo() throws InterruptedException {
        Observations observations = new Observations(new CachePolicy(Settings.defaults()).identity());
        observations.silence();
        observations.goParallel();
        observations.queryRead();
        assertEquals(List.of(), observations.inputs());
        observations.listen();
        observations.queryRead();
        assertEquals(1, observations.inputs().size());
    }
}
