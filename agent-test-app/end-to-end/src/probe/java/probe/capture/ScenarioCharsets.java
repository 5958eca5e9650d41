package probe.capture;

import static probe.capture.ScenarioNames.add;

import java.io.UnsupportedEncodingException;

/** Charsets, and characters that they lack. */
final class ScenarioCharsets {
    private ScenarioCharsets() {}

    static void register() {
        written("utf-8", "UTF-8", "größer, 漢字, 😀");
        written("latin-1", "ISO-8859-1", "größer");
        written("latin-1-lacking", "ISO-8859-1", "größer, 漢字");
        written("latin-1-lacking-a-pair", "ISO-8859-1", "größer, 😀");
        written("ascii-lacking", "US-ASCII", "größer");
        written("windows", "windows-1252", "größer, 5 €");
        written("utf-16", "UTF-16", "größer, 漢字");
        written("utf-16-little", "UTF-16LE", "größer, 漢字");
        written("shift-jis", "Shift_JIS", "漢字");
        written("shift-jis-lacking", "Shift_JIS", "größer, 漢字");
        written("with-states", "ISO-2022-JP", "漢字 at the end ASCII");
        add("charset-unknown", (request, response, words) -> {
            response.setContentType("text/html;charset=no-such-charset");
            try {
                response.getWriter().print(words);
            } catch (UnsupportedEncodingException refused) {
                response.getOutputStream().write(ScenarioStreams.bytes(words));
            }
        });
    }

    private static void written(String name, String charset, String text) {
        add("charset-" + name, (request, response, words) -> {
            response.setContentType("text/html;charset=" + charset);
            response.getWriter().print(words + " " + text);
        });
    }
}
