package io.github.jimmypage.command;

import io.github.jimmypage.config.LoadedSettings;
import io.github.jimmypage.config.ProblemBlock;
import io.github.jimmypage.config.SettingsLoader;
import io.github.jimmypage.sql.SqlCommand;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code java -jar jimmypage-agent.jar …} does. */
public final class Command {
    /** Everything is in order. */
    public static final int OK = 0;

    /** What was asked could not be done. */
    public static final int FAILED = 1;

    /** The command line or the checked file is wrong. */
    public static final int WRONG = 2;

    private static final String USAGE = """
            Jimmypage keeps rendered pages of servlet applications until the application writes to its database.

            Added to an application:
              java -javaagent:jimmypage-agent.jar[=FILE] …   FILE: settings, else jimmypage.properties beside the jar

            On the command line:
              java -jar jimmypage-agent.jar version           version and commit
              java -jar jimmypage-agent.jar check FILE        exit code 0 if the settings are in order, else 2
              java -jar jimmypage-agent.jar check --defaults  every setting with its default and meaning
              java -jar jimmypage-agent.jar sql ["STATEMENT"] what SQL may write: one statement, or lines from standard input
              java -jar jimmypage-agent.jar bump [--port=N] [--address=A] [--token-file=F] [--config=FILE] [TABLE…]
                                                              makes pages stale in a running application, as a write of these
                                                              tables does; of any table where none is named. Asks its console:
                                                              exit code 0 if that answered, 1 if not, 2 for wrong use
            """;

    private Command() {}

    /**
     * Runs one command.
     *
     * @return the exit code, {@link #OK}, {@link #FAILED} or {@link #WRONG}
     */
    public static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "version" -> rest.isEmpty() ? version(out) : usage(err);
            case "sql" -> SqlCommand.run(rest, in, out, err);
            case "bump" -> BumpCommand.run(rest, System.getenv(), System.getProperties(), directoryOfJar(), out, err);
            case "check" -> rest.size() == 1 ? check(rest.get(0), out, err) : usage(err);
            default -> usage(err);
        };
    }

    /** Where a file with settings may stand; null if unknown. With {@code -jar} the class path is the jar. */
    private static @Nullable File directoryOfJar() {
        File jar = new File(System.getProperty("java.class.path", ""));
        return jar.isFile() ? jar.getAbsoluteFile().getParentFile() : null;
    }

    private static int version(PrintStream out) {
        out.println(Version.ofThisJar());
        out.flush();
        return OK;
    }

    private static int usage(PrintStream err) {
        err.print(USAGE);
        err.flush();
        return WRONG;
    }

    private static int check(String what, PrintStream out, PrintStream err) {
        if (what.equals("--defaults")) {
            // A file with settings is UTF-8, whatever the terminal's charset is.
            byte[] text = AnnotatedDefaults.text().getBytes(StandardCharsets.UTF_8);
            out.write(text, 0, text.length);
            out.flush();
            return OK;
        }
        if (what.startsWith("-")) {
            return usage(err);
        }
        File file = new File(what);
        LoadedSettings loaded = SettingsLoader.check(file);
        if (loaded instanceof LoadedSettings.Ready ready) {
            for (String warning : ready.warnings()) {
                err.println("[jimmypage] " + warning);
            }
            err.flush();
            out.println(file.getPath() + " is in order.");
            out.flush();
            return OK;
        }
        if (loaded instanceof LoadedSettings.Rejected rejected) {
            err.print(ProblemBlock.ofCheck(file, rejected.problems()));
            err.flush();
        }
        return WRONG;
    }
}
