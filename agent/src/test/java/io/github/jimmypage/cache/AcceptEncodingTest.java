package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
    @Test
    void whoSaysNothingOfCodingsGetsNone() {
        assertFalse(AcceptEncoding.of(null).accepts());
        assertFalse(AcceptEncoding.of(null).prefers());
        assertFalse(AcceptEncoding.of("").accepts());
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true, true",
        "'deflate, GZip', true, true",
        "x-gzip, true, true",
        "'  gzip ; q=1.000 ', true, true",
        "'gzip;Q=0.001', true, true",
        "'gzip;q=0', false, false",
        "'gzip;q=0.000', false, false",
        "'gzip;q=0.5, identity;q=0.6', true, false",
        "'gzip;q=0.5, identity;q=0.5', true, true",
        "'*', true, true",
        "'*;q=0', false, false",
        "'*;q=0.5, gzip;q=0.1', true, false",
        "'*;q=0.5, identity;q=0', true, true",
        "'identity;q=0', false, false",
        "'gzip;q=0, gzip', false, false",
        "'gzip, gzip;q=0', false, false",
        "'gzip;q=2', false, false",
        "'gzip;q=1.001', false, false",
        "'gzip;q=', false, false",
        "'gzip;q=0.0001', false, false",
        "'gzip;q=.5', false, false",
        "'gzip;q=-1', false, false",
        "'gzip;level=9', false, false",
        "gzippy, false, false",
        "', ,gzip,', true, true",
    })
    void weightsDecide(String header, boolean accepts, boolean prefers) {
        AcceptEncoding accepted = AcceptEncoding.of(header);
        assertEquals(accepts, accepted.accepts());
        assertEquals(prefers, accepted.prefers());
    }
}
