package io.github.jimmypage.shop.demo;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line of the demo says.
 *
 * @param once whether the demo ends by itself, instead of leaving the shop open
 * @param shop the shop's jar
 * @param agent the agent's jar
 * @param console where the agent's console listens on the loopback address; 0 takes a free port
 */
record Arguments(boolean once, Path shop, Path agent, int console) {

    /** Where a build leaves the agent, seen from the folder of the shop's jar. */
    private static final Path BUILT_AGENT = Path.of("..", "..", "agent", "target", "jimmypage-agent.jar");

    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it, or which jar is missing
     */
    static Arguments parse(List<String> words) {
        Path shop = ownJar();
        boolean once = false;
        int console = 0;
        Path agent = shop.resolveSibling(BUILT_AGENT).normalize();
        for (String word : words) {
            if (word.equals("--once")) {
                once = true;
            } else if (word.startsWith("--agent=")) {
                agent = Path.of(word.substring("--agent=".length())).toAbsolutePath();
            } else if (word.startsWith("--console=")) {
                console = port(word.substring("--console=".length()));
            } else {
                throw new IllegalArgumentException("unknown argument of the demo: " + word);
            }
        }
        if (!Files.isRegularFile(agent)) {
            throw new IllegalArgumentException("there is no agent at " + agent
                    + "; build it with 'mvn -DskipTests package' or name it with --agent=JAR");
        }
        return new Arguments(once, shop, agent, console);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        throw new IllegalArgumentException(
                "--console takes a number from 0 to " + HIGHEST_PORT + ", not '" + text + "'");
    }

    private static Path ownJar() {
        try {
            Path place = Path.of(Demo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                return place;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException("the demo runs from the packaged jar only");
    }
}
