package io.github.jimmypage.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What this jar was built from.
 *
 * @param version as in the POM
 * @param commit abbreviated, or {@code unknown} for a build outside a repository
 */
public record Version(String version, String commit) {
    /** {@return the version that the build wrote into the jar} */
    public static Version ofThisJar() {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                built.load(in);
            }
        } catch (IOException e) {
            // Shows as unknown below; nobody asks for a version in order to see a stack trace.
        }
        return new Version(known(built, "version"), known(built, "commit"));
    }

    private static String known(Properties built, String name) {
        String value = built.getProperty(name, "");
        return value.isEmpty() || value.startsWith("$") ? "unknown" : value;
    }

    @Override
    public String toString() {
        return "Jimmypage " + version + " (commit " + commit + ")";
    }
}
