package io.github.jimmypage.command;

import io.github.jimmypage.config.SettingException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code bump}: tells the console of a running application that somebody else wrote. One line for each outcome, none with the token. */
final class BumpCommand {
    private static final int CONNECT_MILLIS = 5000;

    /** A bump may wait for others to be told. */
    private static final int ANSWER_MILLIS = 15_000;

    private static final int MOST_BYTES = 16 * 1024;

    private BumpCommand() {}

    private record Answer(int status, String body) {}

    /** {@return the exit code} */
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            Map<?, ?> properties,
            @Nullable File directoryOfJar,
            PrintStream out,
            PrintStream err) {
        BumpOptions options;
        try {
            options = BumpOptions.of(arguments, environment, properties, directoryOfJar);
        } catch (SettingException wrong) {
            return said(err, "bump: " + wrong.getMessage(), Command.WRONG);
        }
        String console = url(options);
        try {
            return judged(console, sent(console, options), out, err);
        } catch (IOException failed) {
            return said(
                    err,
                    "bump: the console at " + console + " was not reached (" + failed.getMessage()
                            + "): is this its port and address? It opens with the first request to the application; before "
                            + "that there is no page to be stale",
                    Command.FAILED);
        }
    }

    private static String url(BumpOptions options) {
        String address = options.address();
        boolean bare = address.indexOf(':') >= 0 && !address.startsWith("[");
        return "http://" + (bare ? "[" + address + "]" : address) + ":" + options.port() + "/bump";
    }

    private static Answer sent(String console, BumpOptions options) throws IOException {
        HttpURLConnection connection;
        try {
            // Never by way of a proxy, which would get the token.
            connection = (HttpURLConnection) new URI(console).toURL().openConnection(Proxy.NO_PROXY);
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new IOException("no such address", wrong);
        }
        try {
            connection.setRequestMethod("POST");
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Authorization", "Bearer " + options.token());
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(form(options.tables()).getBytes(StandardCharsets.US_ASCII));
            }
            int status = connection.getResponseCode();
            return new Answer(status, text(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
        } finally {
            connection.disconnect();
        }
    }

    private static String form(List<String> tables) {
        return tables.isEmpty() ? "" : "tables=" + URLEncoder.encode(String.join(",", tables), StandardCharsets.UTF_8);
    }

    private static String text(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return "";
        }
        try (InputStream in = body) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.write(in.readNBytes(MOST_BYTES));
            return text.toString(StandardCharsets.UTF_8);
        }
    }

    private static int judged(String console, Answer answer, PrintStream out, PrintStream err) {
        String words = AnswerWords.of(answer.body(), answer.status() == 200 ? "words" : "error");
        if (words == null) {
            return said(
                    err,
                    "bump: what answers at " + console + " is no console of Jimmypage (status " + answer.status()
                            + "): is this the port of the console, and not of the application?",
                    Command.FAILED);
        }
        return switch (answer.status()) {
            case 200 -> said(out, words, Command.OK);
            case 400 -> said(err, "bump: " + words, Command.WRONG);
            case 401 ->
                said(
                        err,
                        "bump: the console at " + console
                                + " does not take this token: give the one in the file that its "
                                + "jimmypage.console.token-file names, or that its log told when it started",
                        Command.FAILED);
            default -> said(err, "bump: refused by the console at " + console + ": " + words, Command.FAILED);
        };
    }

    private static int said(PrintStream stream, String line, int exit) {
        stream.println(line);
        stream.flush();
        return exit;
    }
}
