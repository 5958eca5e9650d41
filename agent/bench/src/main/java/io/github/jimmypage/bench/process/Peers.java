package io.github.jimmypage.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where peers are looked for.
 *
 * @param folder that the build copies them to, with the profile {@code peers}; need not exist
 * @param path directories of the machine's programs, separated by colons
 */
public record Peers(Path folder, String path) {
    public boolean has(Peer peer) {
        return find(peer).isPresent();
    }

    Optional<Path> find(Peer peer) {
        return peer.isInstalled()
                ? Stream.of(path.split(":", -1))
                        .filter(directory -> !directory.isEmpty())
                        .map(directory -> Path.of(directory).resolve(peer.file()))
                        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                        .findFirst()
                : Optional.of(folder.resolve(peer.file())).filter(Files::exists);
    }

    /** @throws IllegalStateException if it is missing */
    Path get(Peer peer) {
        return find(peer).orElseThrow(() -> new IllegalStateException(peer.skipped()));
    }
}
