package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, as a browser would send it back when its first button is pressed. */
record PageForm(FormElement form, String target) {
    /** The first form of the page that has all of these fields. */
    static PageForm in(Response page, String target, Set<String> fields) {
        for (FormElement form :
                Jsoup.parse(page.text(), "http://probe.example" + target).forms()) {
            if (form.formData().stream()
                    .map(KeyVal::key)
                    .map(PageForm::meaning)
                    .toList()
                    .containsAll(fields)) {
                return new PageForm(form, target);
            }
        }
        throw new AssertionError("no form with " + fields + " at " + target + " in " + page.text());
    }

    /** Frameworks put the names of components around a field's before it: {@code form:title}, {@code book.title}. */
    private static String meaning(String name) {
        return name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('.')) + 1);
    }

    Request request(Map<String, String> filled) {
        List<String> pairs = new ArrayList<>();
        for (KeyVal field : form.formData()) {
            String given = filled.get(meaning(field.key()));
            pairs.add(encoded(field.key()) + "=" + encoded(given == null ? field.value() : given));
        }
        Element button = form.selectFirst("button[name]");
        if (button != null && form.selectFirst("input[type=submit]") == null) {
            pairs.add(encoded(button.attr("name")) + "=" + encoded(button.attr("value")));
        }
        URI action = URI.create(form.hasAttr("action") ? form.absUrl("action") : "http://probe.example" + target);
        String to = action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery());
        return Request.post(to).form(String.join("&", pairs));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
