package io.github.jimmypage.observe.console;

import io.github.jimmypage.observe.advice.Advice;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.observe.json.JsonWriter;

/** What an operator could set, and why. Thread-safe. */
final class AdviceView implements Route.View {
    private final Advisor advisor;

    AdviceView(Advisor advisor) {
        this.advisor = advisor;
    }

    @Override
    public Answer answer(Form query) {
        JsonWriter json = new JsonWriter().object().name("advice").array();
        for (Advice advice : advisor.advice()) {
            json.object();
            json.name("kind").value(advice.kind());
            json.name("text").value(advice.text());
            json.name("setting").value(advice.setting());
            json.endObject();
        }
        return Answer.json(json.endArray().endObject());
    }
}
