package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** Every way to write to the writer. */
final class ScenarioWriters {
    private ScenarioWriters() {}

    static void register() {
        add("writer", (request, response, words) -> writer(response).print(words));
        add("writer-print", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.print(words);
            out.print("größer, 漢字, ☺".toCharArray());
            out.print('c');
            out.print(true);
            out.print(42);
            out.print(42L);
            out.print(1.5f);
            out.print(2.5);
            out.print((Object) Locale.GERMANY);
            out.print((Object) null);
            out.print((String) null);
        });
        add("writer-println", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.println(words);
            out.println("größer, 漢字, ☺".toCharArray());
            out.println('c');
            out.println(true);
            out.println(42);
            out.println(42L);
            out.println(1.5f);
            out.println(2.5);
            out.println((Object) Locale.GERMANY);
            out.println((Object) null);
            out.println((String) null);
            out.println();
        });
        add("writer-write", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.write('<');
            out.write("..p>..".toCharArray(), 2, 2);
            out.write(words.toCharArray());
            out.write("..</p>..", 2, 4);
            out.write(words);
        });
        add("writer-append", (request, response, words) -> writer(response)
                .append('<')
                .append("..p>..", 2, 4)
                .append(new StringBuilder(words))
                .append(null));
        add("writer-format", (request, response, words) -> writer(response)
                .printf("%s-%d%n", words, 7)
                .format("%,.2f ", 1234.5)
                .printf(Locale.GERMANY, "%,.2f ", 1234.5)
                .format(Locale.FRANCE, "%,.2f%n", 1234.5));
        add("writer-format-in-locale", (request, response, words) -> {
            response.setLocale(Locale.GERMANY);
            writer(response).printf("%s %,.2f ", words, 1234.5).format("%tB", 0L);
        });
        add("writer-split-pair", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.print(words);
            out.write("\uD83D");
            out.write(0xDE00);
        });
        add("writer-half-pair", (request, response, words) -> writer(response).print(words + "\uD83D."));
        add("writer-closed", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.print(words);
            out.close();
            out.print("too late");
            out.println();
        });
        add("writer-checked", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.print(words);
            out.print(out.checkError() ? "failed" : "fine");
        });
        add("writer-then-stream", (request, response, words) -> {
            PrintWriter out = writer(response);
            out.print(words);
            try {
                response.getOutputStream().print("never");
            } catch (IllegalStateException refused) {
                out.print(" and no stream");
            }
        });
    }

    static PrintWriter writer(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        return response.getWriter();
    }
}
