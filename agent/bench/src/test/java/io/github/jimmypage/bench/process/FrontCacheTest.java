package io.github.jimmypage.bench.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FrontCacheTest {
    private static final Path FOLDER = Path.of("/some/folder");

    @Test
    void nginxListensOnTheLoopbackAddressOnlyAndKeepsEverythingInItsFolder() throws IOException {
        String configuration = FrontCache.NGINX.configuration(FOLDER, 1234, 5678);
        assertTrue(configuration.contains("listen 127.0.0.1:1234;"), configuration);
        assertTrue(configuration.contains("proxy_pass http://127.0.0.1:5678;"), configuration);
        assertTrue(configuration.contains("proxy_cache_path /some/folder/cache "), configuration);
        assertNothingIsLeft(configuration);
    }

    @Test
    void varnishAsksItsOrigin() throws IOException {
        String configuration = FrontCache.VARNISH.configuration(FOLDER, 1234, 5678);
        assertTrue(configuration.contains(".port = \"5678\";"), configuration);
        assertNothingIsLeft(configuration);
    }

    private static void assertNothingIsLeft(String configuration) {
        configuration.lines().filter(line -> !line.trim().startsWith("#")).forEach(line -> {
            for (String word : new String[] {"FOLDER", "PORT", "ORIGIN"}) {
                assertFalse(line.contains(word), line);
            }
        });
    }
}
