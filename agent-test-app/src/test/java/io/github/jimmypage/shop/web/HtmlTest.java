package io.github.jimmypage.shop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textIsEscapedAndMarkupIsNot() {
        Html link = Html.of("<a href=\"{}\">{}</a>", "/?q=\"><script>", "Tom & Jerry's");

        assertEquals(
                "<p><a href=\"/?q=&quot;&gt;&lt;script&gt;\">Tom &amp; Jerry&#39;s</a></p>",
                Html.of("<p>{}</p>", link).toString());
    }

    @Test
    void placesInTextAreNotFilledAgain() {
        assertEquals("<p>{} and 2</p>", Html.of("<p>{} and {}</p>", "{}", 2).toString());
    }

    @Test
    void piecesFollowOneAnother() {
        assertEquals(
                "<b>1</b><b>2</b>",
                Html.each(List.of(1, 2), n -> Html.of("<b>{}</b>", n)).toString());
    }

    @Test
    void partsAndPlacesMustBeAsMany() {
        assertThrows(IllegalArgumentException.class, () -> Html.of("<p>{}</p>"));
        assertThrows(IllegalArgumentException.class, () -> Html.of("<p></p>", "x"));
    }

    @Test
    void jsonTextIsQuoted() {
        assertEquals("\"a\\\"b\\\\c\\u000ad\"", ApiServlet.quoted("a\"b\\c\nd"));
    }
}
