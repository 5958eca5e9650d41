package io.github.jimmypage.premain;

import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Entry of the agent ({@code -javaagent}) and of its command line ({@code java -jar}).
 *
 * <p>Decides whether this JVM can carry the agent at all, then hands over to the classes of the nested directory. Calls
 * nothing newer than Java 8 before the version check and never throws: an exception that leaves {@code premain} ends the JVM.
 */
public final class JimmypageAgent {
    private static final int OLDEST_SUPPORTED_JAVA = 17;
    private static final String INNER_START = "io.github.jimmypage.start.AgentStart";
    private static final String INNER_COMMAND = "io.github.jimmypage.command.Command";

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private JimmypageAgent() {}

    /**
     * Called by the JVM before the application's {@code main}.
     *
     * @param argument path of the configuration file; null or empty when the flag names none
     * @param instrumentation the JVM's instrumentation; never null
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        try {
            start(argument, instrumentation);
        } catch (Throwable failure) {
            say("off: the agent could not start, the application runs without it: " + rootOf(failure));
        }
    }

    private static void start(String argument, Instrumentation instrumentation) throws Exception {
        if (isJdkTool()) {
            return;
        }
        String obstacle = obstacle();
        if (obstacle != null) {
            say("off: " + obstacle);
            return;
        }
        if (!STARTED.compareAndSet(false, true)) {
            say("a second -javaagent flag names this agent; the first one counts");
            return;
        }
        File jar = jarFile();
        NestedClassLoader loader = new NestedClassLoader(jar, platformLoader());
        loader.loadClass(INNER_START)
                .getMethod("start", String.class, Instrumentation.class, File.class)
                .invoke(null, argument, instrumentation, jar);
    }

    /**
     * The command line.
     *
     * @param arguments command and its arguments
     */
    public static void main(String[] arguments) throws Exception {
        int java = javaVersion();
        if (java < OLDEST_SUPPORTED_JAVA) {
            say("needs Java " + OLDEST_SUPPORTED_JAVA + " or newer, this is Java " + java);
            System.exit(2);
        }
        NestedClassLoader loader = new NestedClassLoader(jarFile(), platformLoader());
        Method run = loader.loadClass(INNER_COMMAND)
                .getMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class);
        Object exitCode = run.invoke(null, Arrays.asList(arguments), System.in, System.out, System.err);
        System.out.flush();
        System.exit((Integer) exitCode);
    }

    /** Why this JVM cannot carry the agent, in one line; null when it can. */
    private static String obstacle() throws Exception {
        int java = javaVersion();
        if (java < OLDEST_SUPPORTED_JAVA) {
            return "needs Java " + OLDEST_SUPPORTED_JAVA + " or newer, this is Java " + java;
        }
        return hasModule("java.sql")
                ? null
                : "this Java image has no module java.sql, so there are no database writes to see"
                        + " (add it with jlink --add-modules java.sql)";
    }

    /**
     * Asked of the layer and not by loading a class of the module: Java 17 would read the class from its image by way of the host's
     * file system, which is not to be woken before the host's {@code main}.
     */
    private static boolean hasModule(String name) throws Exception {
        Class<?> layer = Class.forName("java.lang.ModuleLayer");
        Object boot = layer.getMethod("boot").invoke(null);
        Object module = layer.getMethod("findModule", String.class).invoke(boot, name);
        return (Boolean) module.getClass().getMethod("isPresent").invoke(module);
    }

    /**
     * JAVA_TOOL_OPTIONS reaches every JVM of a machine: javac, jcmd, keytool. The launcher sets this property for the tools
     * of the JDK, which live in modules; an application on the class path has none.
     */
    private static boolean isJdkTool() {
        String mainModule = System.getProperty("jdk.module.main");
        return mainModule != null && (mainModule.startsWith("jdk.") || mainModule.startsWith("java."));
    }

    private static int javaVersion() {
        String version = System.getProperty("java.specification.version", "0");
        try {
            return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static File jarFile() throws Exception {
        return new File(JimmypageAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** Parent of the application's loader: the platform loader, since {@code java.sql} is invisible from bootstrap. */
    private static ClassLoader platformLoader() {
        return ClassLoader.getSystemClassLoader().getParent();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof InvocationTargetException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void say(String line) {
        System.err.println("[jimmypage] " + line);
    }
}
