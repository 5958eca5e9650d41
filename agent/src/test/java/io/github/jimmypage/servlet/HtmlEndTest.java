package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEndTest {
    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html>\n<html><body>whole</body></html>\n', false",
        "'<HTML>whole</HTML >', false",
        "'<!DOCTYPE html>\n<html><body>cut', true",
        "'<html><body>cut</htm', true",
        "'<li>a fragment', false",
        "'', false",
    })
    void aDocumentWithoutTheEndOfItsOutermostElementIsCut(String body, boolean cut) {
        assertEquals(cut, HtmlEnd.isMissing(body.getBytes(StandardCharsets.UTF_8)));
    }
}
