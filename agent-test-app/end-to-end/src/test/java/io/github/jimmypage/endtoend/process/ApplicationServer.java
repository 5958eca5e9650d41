package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A server with all of Jakarta EE, as its distribution has it; what it writes goes into a directory of its own. */
enum ApplicationServer {
    WILDFLY("org.jboss.modules.Main", "jboss-modules.jar", "WFLYSRV0025") {
        @Override
        String[] flags(Path home, Path work, Path webapp, int port) throws IOException {
            copy(home.resolve("standalone/configuration"), work.resolve("configuration"));
            copy(webapp, work.resolve("deployments/probe.war"));
            Files.createFile(work.resolve("deployments/probe.war.dodeploy"));
            Files.createDirectories(work.resolve("log"));
            return new String[] {
                // As the server's own start script has it.
                "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.management/javax.management=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
                "-Dorg.jboss.boot.log.file=" + work.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + work.resolve("configuration/logging.properties"),
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + work,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + freePort(),
            };
        }

        @Override
        String[] arguments(Path home) {
            return new String[] {"-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"};
        }
    },

    LIBERTY("com.ibm.ws.kernel.boot.cmdline.EnvCheck", "bin/tools/ws-server.jar", "CWWKF0011I") {
        @Override
        String[] flags(Path home, Path work, Path webapp, int port) throws IOException {
            Path server = Files.createDirectories(work.resolve("servers/probe"));
            Path settings = webapp.resolveSibling("liberty/server.xml");
            Files.copy(settings, server.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    server.resolve("bootstrap.properties"), "http.port=" + port + "\nwebapp=" + webapp + "\n");
            return new String[] {"-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar")};
        }

        @Override
        String[] arguments(Path home) {
            return new String[] {"probe"};
        }
    };

    private final String main;
    private final String jar;
    private final Pattern ready;

    ApplicationServer(String main, String jar, String ready) {
        this.main = main;
        this.jar = jar;
        this.ready = Pattern.compile("(" + ready + ")");
    }

    /** Lays the server's files out in its directory, and says what it is started with before its main class. */
    abstract String[] flags(Path home, Path work, Path webapp, int port) throws IOException;

    abstract String[] arguments(Path home);

    /** Starts it with an application and these flags. Both support the build's JDK. */
    Server start(String name, Path webapp, String... flags) {
        Path home = Artifacts.server(name().toLowerCase(Locale.ROOT));
        Path work = Artifacts.work().resolve(name);
        int port = freePort();
        try {
            delete(work);
            Command command = Command.on(Jdks.ofTheBuild(), name)
                    .flags(flags)
                    .flags(flags(home, work, webapp, port))
                    .environment("WLP_USER_DIR", work.toString())
                    .main(main, List.of(home.resolve(jar)), arguments(home));
            return Server.start(command, ready, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes any) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failed) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
