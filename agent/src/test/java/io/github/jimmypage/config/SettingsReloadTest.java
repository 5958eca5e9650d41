package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReloadTest {
    @TempDir
    Path directory;

    private final RecordingLogger log = new RecordingLogger();
    private final List<String> changes = new ArrayList<>();
    private LiveSettings live = new LiveSettings(Settings.defaults());

    @Test
    void aChangeIsTakenOverOnceTwoLooksFoundTheSame() throws IOException {
        Path file = write("jimmypage.cache.seconds=1");
        SettingsReload reload = watch(file);
        assertFalse(reload.poll());

        Files.writeString(file, "jimmypage.cache.sec");
        assertTrue(reload.poll(), "half a file, while an editor writes");
        Files.writeString(file, "jimmypage.cache.seconds=2");
        assertTrue(reload.poll());
        assertEquals(Duration.ofSeconds(1), live.get(Setting.CACHE_SECONDS));
        assertFalse(reload.poll());

        assertEquals(Duration.ofSeconds(2), live.get(Setting.CACHE_SECONDS));
        assertEquals(List.of("1 -> 2"), changes);
        assertEquals(List.of("INFO Settings changed: jimmypage.cache.seconds = 2 (was 1)"), log.lines);
    }

    @Test
    void theContentDecidesAndNotTheTimeOfChange() throws IOException {
        Path file = write("jimmypage.cache.seconds=1");
        SettingsReload reload = watch(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "jimmypage.cache.seconds=2");
        Files.setLastModifiedTime(file, time);
        settle(reload);
        assertEquals(Duration.ofSeconds(2), live.get(Setting.CACHE_SECONDS));
    }

    @Test
    void aSwappedLinkToTheDirectoryIsSeen() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("v1")).resolve("f"), "jimmypage.cache.seconds=1");
        Files.writeString(Files.createDirectory(directory.resolve("v2")).resolve("f"), "jimmypage.cache.seconds=2");
        Path data = Files.createSymbolicLink(directory.resolve("data"), Path.of("v1"));
        Path file = Files.createSymbolicLink(directory.resolve("f"), Path.of("data/f"));
        SettingsReload reload = watch(file);
        Path next = Files.createSymbolicLink(directory.resolve("next"), Path.of("v2"));
        Files.delete(data);
        Files.move(next, data);
        settle(reload);
        assertEquals(Duration.ofSeconds(2), live.get(Setting.CACHE_SECONDS));
    }

    @Test
    void aBrokenEditKeepsTheLastGoodSettingsAndIsSaidOncePerContent() throws IOException {
        Path file = write("jimmypage.cache.seconds=1");
        SettingsReload reload = watch(file);
        Files.writeString(file, "jimmypage.cache.seconds=soon");
        settle(reload);
        settle(reload);
        assertEquals(Duration.ofSeconds(1), live.get(Setting.CACHE_SECONDS));
        assertEquals(1, log.lines.size());
        assertTrue(log.lines.get(0).contains(file + ":1: jimmypage.cache.seconds = soon"), log.lines.get(0));

        Files.writeString(file, "jimmypage.cache.seconds=never");
        settle(reload);
        assertEquals(2, log.lines.size());

        Files.writeString(file, "jimmypage.cache.seconds=3");
        settle(reload);
        assertEquals(Duration.ofSeconds(3), live.get(Setting.CACHE_SECONDS));
    }

    @Test
    void aRemovedFileKeepsTheSettings() throws IOException {
        Path file = write("jimmypage.cache.seconds=1");
        SettingsReload reload = watch(file);
        Files.delete(file);
        settle(reload);
        settle(reload);
        assertEquals(Duration.ofSeconds(1), live.get(Setting.CACHE_SECONDS));
        assertEquals(1, log.lines.size());
    }

    @Test
    void whatNeedsARestartIsSaidAndKeepsItsValueWhileTheRestIsTakenOver() throws IOException {
        Path file = write("");
        SettingsReload reload = watch(file);
        Files.writeString(file, "jimmypage.log.files=9\njimmypage.cache.seconds=2");
        settle(reload);
        assertEquals(5, live.get(Setting.LOG_FILES));
        assertEquals(Duration.ofSeconds(2), live.get(Setting.CACHE_SECONDS));
        assertEquals("WARN " + file + ": jimmypage.log.files = 9 (was 5) needs a restart", log.lines.get(0));
    }

    @Test
    void aSystemPropertyStillWinsAfterAReload() throws IOException {
        Path file = write("jimmypage.cache.seconds=1");
        SettingsReload reload = watch(file, Map.of("jimmypage.cache.seconds", "7"));
        Files.writeString(file, "jimmypage.cache.seconds=2\njimmypage.mode=off");
        settle(reload);
        assertEquals(Duration.ofSeconds(7), live.get(Setting.CACHE_SECONDS));
        assertEquals(Mode.OFF, live.get(Setting.MODE));
    }

    @Test
    void aFileThatAppearsBesideTheJarLaterCounts() throws IOException {
        LoadedSettings loaded = SettingsLoader.load(null, Map.of(), Map.of(), directory.toFile());
        SettingsReload reload = watch(assertInstanceOf(LoadedSettings.Ready.class, loaded));
        assertFalse(reload.poll());
        Files.writeString(directory.resolve("jimmypage.properties"), "jimmypage.mode=off");
        settle(reload);
        assertEquals(Mode.OFF, live.get(Setting.MODE));
    }

    @Test
    void aListenerThatThrowsStopsNeitherTheChangeNorTheOthers() {
        live.onChange((before, after) -> {
            throw new IllegalStateException("planted");
        });
        live.onChange((before, after) -> changes.add("told"));
        live.replace(Settings.defaults(), log);
        assertEquals(List.of("told"), changes);
        assertEquals(1, log.lines.size());
    }

    @Test
    void theThreadTakesOverAChange() throws Exception {
        Path file = write("jimmypage.config.reload=1ms\njimmypage.cache.seconds=1");
        SettingsReload reload = watch(file);
        CountDownLatch changed = new CountDownLatch(1);
        live.onChange((before, after) -> changed.countDown());
        Thread[] made = new Thread[1];
        reload.start(work -> made[0] = new Thread(work));
        Files.writeString(file, "jimmypage.config.reload=1ms\njimmypage.cache.seconds=2");
        assertTrue(changed.await(60, TimeUnit.SECONDS));
        made[0].interrupt();
        made[0].join(60_000);
        assertFalse(made[0].isAlive());
    }

    @Test
    void zeroMeansThatNobodyLooks() throws IOException {
        Path file = write("jimmypage.config.reload=0");
        LoadedSettings.Ready ready = load(file, Map.of());
        assertNull(SettingsReload.of(ready.sources(), new LiveSettings(ready.settings()), log));
    }

    private static void settle(SettingsReload reload) {
        while (reload.poll()) {
            // The second look confirms.
        }
    }

    private SettingsReload watch(Path file) {
        return watch(file, Map.of());
    }

    private SettingsReload watch(Path file, Map<String, String> properties) {
        return watch(load(file, properties));
    }

    private SettingsReload watch(LoadedSettings.Ready ready) {
        live = new LiveSettings(ready.settings());
        live.onChange((before, after) ->
                changes.add(before.text(Setting.CACHE_SECONDS) + " -> " + after.text(Setting.CACHE_SECONDS)));
        SettingsReload reload = SettingsReload.of(ready.sources(), live, log);
        assertNotNull(reload);
        return reload;
    }

    private static LoadedSettings.Ready load(Path file, Map<String, String> properties) {
        return assertInstanceOf(
                LoadedSettings.Ready.class, SettingsLoader.load(file.toString(), properties, Map.of(), null));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("f.properties"), text);
    }
}
