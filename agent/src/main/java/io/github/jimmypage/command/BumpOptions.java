package io.github.jimmypage.command;

import io.github.jimmypage.config.LoadedSettings;
import io.github.jimmypage.config.SecretFile;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.config.SettingsLoader;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which console is asked, and for what. Immutable.
 *
 * @param token never shown
 * @param tables empty for any
 */
record BumpOptions(String address, int port, String token, List<String> tables) {
    static final String TOKEN_VARIABLE = "JIMMYPAGE_CONSOLE_TOKEN";

    private static final Set<String> KNOWN = Set.of("--port", "--address", "--token-file", "--config");
    private static final String THIS_MACHINE = "127.0.0.1";

    /**
     * Takes what is on the command line; what is not comes out of the settings, which are looked for where the agent does it.
     *
     * @throws SettingException says what is wrong, and never shows a token
     */
    static BumpOptions of(
            List<String> arguments,
            Map<String, String> environment,
            Map<?, ?> properties,
            @Nullable File directoryOfJar)
            throws SettingException {
        Map<String, String> options = new HashMap<>();
        List<String> tables = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("-")) {
                takeOption(argument, options);
            } else {
                tables.add(argument);
            }
        }
        boolean complete =
                options.containsKey("--port") && (options.containsKey("--token-file") || hasToken(environment));
        // What is complete does not fail because of a file that concerns somebody else.
        Settings settings = complete && !options.containsKey("--config")
                ? Settings.defaults()
                : settings(options.getOrDefault("--config", ""), environment, properties, directoryOfJar);
        return new BumpOptions(
                address(options, settings),
                port(options, settings),
                token(options, environment, settings),
                List.copyOf(tables));
    }

    private static void takeOption(String argument, Map<String, String> options) throws SettingException {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (name.equals("--token")) {
            throw new SettingException(
                    "whoever may list processes sees a token on the command line: --token-file=FILE, or "
                            + "the environment variable " + TOKEN_VARIABLE);
        }
        if (!KNOWN.contains(name) || equals < 0 || equals + 1 == argument.length()) {
            throw new SettingException(
                    "no such option: --port=N, --address=ADDRESS, --token-file=FILE and --config=FILE are, "
                            + "and names of tables");
        }
        if (options.put(name, argument.substring(equals + 1)) != null) {
            throw new SettingException(name + " is there twice");
        }
    }

    private static Settings settings(
            String file, Map<String, String> environment, Map<?, ?> properties, @Nullable File directoryOfJar)
            throws SettingException {
        LoadedSettings loaded = SettingsLoader.load(file, properties, environment, directoryOfJar);
        if (loaded instanceof LoadedSettings.Rejected rejected) {
            throw new SettingException("the settings are not in order, see check FILE: "
                    + rejected.problems().get(0));
        }
        return ((LoadedSettings.Ready) loaded).settings();
    }

    /** Who listens everywhere is asked on this machine. */
    private static String address(Map<String, String> options, Settings settings) throws SettingException {
        String given = options.get("--address");
        String address = given == null ? settings.get(Setting.CONSOLE_ADDRESS) : Setting.CONSOLE_ADDRESS.parse(given);
        return address.equals("0.0.0.0") || address.equals("::") || address.equals("[::]") ? THIS_MACHINE : address;
    }

    private static int port(Map<String, String> options, Settings settings) throws SettingException {
        String given = options.get("--port");
        int port = given == null ? settings.get(Setting.CONSOLE_PORT) : Setting.CONSOLE_PORT.parse(given);
        if (port == 0) {
            throw new SettingException("no port of a console: --port=N, or --config=FILE with a file that has "
                    + Setting.CONSOLE_PORT.fullKey());
        }
        return port;
    }

    private static String token(Map<String, String> options, Map<String, String> environment, Settings settings)
            throws SettingException {
        String file = options.get("--token-file");
        if (file == null && hasToken(environment)) {
            return visible(String.valueOf(environment.get(TOKEN_VARIABLE)).strip());
        }
        if (file == null) {
            file = settings.get(Setting.CONSOLE_TOKEN_FILE);
        }
        if (file.isEmpty()) {
            throw new SettingException(
                    "no token of the console: --token-file=FILE, the environment variable " + TOKEN_VARIABLE
                            + ", or --config=FILE with a file that has " + Setting.CONSOLE_TOKEN_FILE.fullKey());
        }
        return SecretFile.read(file);
    }

    /** Anything else could not be sent, and what fails to send it might show it. */
    private static String visible(String token) throws SettingException {
        if (token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new SettingException("the environment variable " + TOKEN_VARIABLE + " holds what is no token: "
                    + "visible characters of ASCII alone are");
        }
        return token;
    }

    private static boolean hasToken(Map<String, String> environment) {
        String token = environment.get(TOKEN_VARIABLE);
        return token != null && !token.isBlank();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return address + ":" + port + " " + tables;
    }
}
