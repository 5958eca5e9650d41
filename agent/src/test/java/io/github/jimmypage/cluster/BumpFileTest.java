package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which another program can touch a file is seen. */
class BumpFileTest {
    private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);
    private static final FileTime LATER = FileTime.fromMillis(1_700_000_000_001L);

    private final AtomicLong nanos = new AtomicLong();
    private final Generation generation = new Generation(nanos::get);
    private final PageCache cache =
            new PageCache(generation, nanos::get, new CachePolicy(Settings.defaults()), 1_000_000, Runnable::run);
    private final List<BumpCause> bumps = new ArrayList<>();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void aFileThatWasTouchedLongAgo() throws IOException {
        file = directory.resolve("touch-me");
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, TIME);
        generation.addListener((moved, cause, tables, origin) -> bumps.add(cause));
    }

    @Test
    void whatWasThereBeforeSaysNothing() {
        BumpFile watch = watch();
        watch.look();
        settle(watch);
        assertEquals(List.of(), bumps);
    }

    @Test
    void anotherTimeBumpsAndOnceMoreForWhatTheClockOfTheFileSystemDoesNotTell() throws IOException {
        BumpFile watch = watch();
        Files.setLastModifiedTime(file, LATER);
        watch.look();
        assertEquals(List.of(BumpCause.OUTSIDE), bumps);
        watch.look();
        assertEquals(List.of(BumpCause.OUTSIDE), bumps);
        settle(watch);
        assertEquals(List.of(BumpCause.OUTSIDE, BumpCause.OUTSIDE), bumps);
        settle(watch);
        assertEquals(2, bumps.size());
    }

    /** KNOWN_BUGS 9. */
    @Test
    void aTouchThatCouldNotBeToldIsToldByTheNextLook() throws IOException {
        int[] failures = {1};
        generation.addListener((moved, cause, tables, origin) -> {
            if (failures[0]-- > 0) {
                throw new IllegalStateException("planted");
            }
        });
        BumpFile watch = watch();
        Files.setLastModifiedTime(file, LATER);
        watch.lookSafely();
        long told = generation.current();
        watch.lookSafely();
        assertEquals(told + 1, generation.current());
        watch.lookSafely();
        assertEquals(told + 1, generation.current());
    }

    @Test
    void anotherSizeBumps() throws IOException {
        BumpFile watch = watch();
        Files.writeString(file, "more");
        Files.setLastModifiedTime(file, TIME);
        watch.look();
        assertEquals(List.of(BumpCause.OUTSIDE), bumps);
    }

    @Test
    void aFileThatAppearsBumpsAndOneThatGoesDoesNot() throws IOException {
        Files.delete(file);
        BumpFile watch = watch();
        watch.look();
        Files.writeString(file, "x");
        watch.look();
        assertEquals(List.of(BumpCause.OUTSIDE), bumps);
        Files.delete(file);
        watch.look();
        settle(watch);
        assertEquals(List.of(BumpCause.OUTSIDE), bumps);
    }

    @Test
    void anotherFileInItsPlaceBumpsThoughTimeAndSizeAreTheSame() throws IOException {
        aRequestCame();
        BumpFile watch = watch();
        watch.look();
        Path other = directory.resolve("other");
        Files.writeString(other, "y");
        Files.setLastModifiedTime(other, TIME);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        watch.look();
        assertEquals(List.of(BumpCause.OUTSIDE), bumps);
    }

    @Test
    void theFirstRequestIsNoTouch() {
        BumpFile watch = watch();
        watch.look();
        aRequestCame();
        watch.look();
        settle(watch);
        assertEquals(List.of(), bumps);
    }

    private void aRequestCame() {
        Origin origin = new Origin("http", "shop", 80);
        cache.remove(new PageKey(1, 8080, origin, origin, "/list", null, "", null, List.of()));
    }

    private void settle(BumpFile watch) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        watch.look();
    }

    private BumpFile watch() {
        return new BumpFile(file.toFile(), cache);
    }
}
