package io.github.jimmypage.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Redis or Valkey of the machine's, found on the {@code PATH}, that keeps nothing, and can be stopped for a while. Used by one thread. */
public final class Redis implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("redis-server", "valkey-server");

    private final Server server;
    private final ProcessHandle program;

    private Redis(Server server, ProcessHandle program) {
        this.server = server;
        this.program = program;
    }

    /** Where it is; empty where there is none. */
    static Optional<Path> find(String path) {
        return Stream.of(path.split(":", -1))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> PROGRAMS.stream().map(Path.of(directory)::resolve))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    static Redis start(Path program, Path log) throws IOException {
        int port = Server.freePort();
        List<String> command =
                List.of(program.toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "");
        Server server = Server.onLeash(command, port, log);
        ProcessHandle started = ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.info().command().orElse("").contains("server"))
                .findFirst()
                .orElseThrow(() -> new IOException("no process of " + program));
        return new Redis(server, started);
    }

    public String url() {
        return "redis://127.0.0.1:" + server.port();
    }

    /** From now on it takes connections and answers nothing. */
    public void freeze() throws IOException {
        signal("-STOP");
    }

    public void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException {
        try {
            if (new ProcessBuilder("kill", name, Long.toString(program.pid()))
                            .start()
                            .waitFor()
                    != 0) {
                throw new IOException("kill " + name + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        thaw();
        server.close();
    }
}
