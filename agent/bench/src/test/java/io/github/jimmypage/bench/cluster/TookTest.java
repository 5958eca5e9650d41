package io.github.jimmypage.bench.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TookTest {
    @Test
    void sharesAreOfAllThatWasMeasuredInAnyOrder() {
        List<Long> nanos = LongStream.rangeClosed(1, 200)
                .map(each -> 201 - each)
                .mapToObj(each -> each * 1_000_000)
                .toList();
        assertEquals(new Took(200, 100, 198, 200), Took.ofNanos(nanos));
    }
}
