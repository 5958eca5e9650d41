package io.github.jimmypage.observe.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form says is taken as it was meant, or turned away with the words why. */
class FormTest {
    @Test
    void namesAndValuesAreDecoded() throws Wrong {
        Form form = new Form("path=%2Fshop%2Flist+1&tables=a,b&empty=&bare");
        assertEquals("/shop/list 1", form.path());
        assertEquals("a,b", form.get("tables"));
        assertEquals("", form.get("empty"));
        assertEquals("", form.get("bare"));
        assertEquals("", form.get("absent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"path=%zz", "path=%2", "path=/a&path=/b"})
    void whatIsNoFormIsTurnedAway(String encoded) {
        assertRefused(assertThrows(Wrong.class, () -> new Form(encoded)));
    }

    @Test
    void moreFieldsThanAnyOperationHasAreTurnedAway() {
        assertRefused(assertThrows(Wrong.class, () -> new Form(fields(101))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"path=shop", "path=", "", "path=/a%0Ab", "path=/a%00"})
    void whatIsNoPathIsTurnedAway(String encoded) throws Wrong {
        Form form = new Form(encoded);
        assertRefused(assertThrows(Wrong.class, form::path));
    }

    @Test
    void aSequenceIsANumber() throws Wrong {
        assertEquals(17, new Form("after=17").after());
        assertEquals(0, new Form("").after());
        Form wrong = new Form("after=x");
        assertRefused(assertThrows(Wrong.class, wrong::after));
    }

    private static String fields(int number) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < number; i++) {
            fields.append('&').append("f").append(i).append("=1");
        }
        return fields.substring(1);
    }

    private static void assertRefused(Wrong wrong) {
        Answer answer = wrong.answer();
        assertEquals(400, answer.status());
        assertEquals("{\"error\":", new String(answer.body(), StandardCharsets.UTF_8).substring(0, 9));
    }
}
