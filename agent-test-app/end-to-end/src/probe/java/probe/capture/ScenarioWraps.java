package probe.capture;

import static probe.capture.ScenarioNames.add;

/** Pages behind {@link CaptureFilter}, which does something to the response for each of these names. */
final class ScenarioWraps {
    private ScenarioWraps() {}

    static void register() {
        for (String name : CaptureFilter.NAMES) {
            add("wrapped-" + name, (request, response, words) -> ScenarioWriters.writer(response)
                    .print("<p>" + words + ", größer</p>"));
            add("wrapped-" + name + "-stream", (request, response, words) -> {
                response.setContentType("text/html;charset=UTF-8");
                response.setContentLength(ScenarioStreams.bytes(words).length);
                response.getOutputStream().write(ScenarioStreams.bytes(words));
            });
        }
    }
}
