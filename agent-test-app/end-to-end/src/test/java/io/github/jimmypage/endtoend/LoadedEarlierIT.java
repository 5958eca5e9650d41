package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Server;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An application whose classes were loaded before the agent, out of an AOT cache, is watched like any other. */
@OnLatestJdk
@ExtendWith(ServerOutputs.class)
class LoadedEarlierIT {
    private static final int FIRST_WITH_LINKED_CACHES = 25;

    private final Jdk jdk;

    LoadedEarlierIT(Jdk jdk) {
        this.jdk = jdk;
    }

    private Command shop(String name, Path cache, String flag) {
        return Command.on(jdk, name)
                .flags(
                        "-XX:+UseSerialGC",
                        "-Xmx384m",
                        // The agent needs this module: a cache that was made without it is turned away.
                        "--add-modules=java.instrument",
                        flag + cache)
                .arguments("-jar", Artifacts.shop().toString(), "--port=0", "--small", "--stop-at-eof");
    }

    @Test
    void aDriverAndServletsOutOfAnAotCacheAreHooked(@TempDir Path directory) {
        assumeTrue(jdk.feature() >= FIRST_WITH_LINKED_CACHES, jdk + " makes no caches of linked classes");
        Path cache = directory.resolve("shop.aot");
        Child.Ended made = shop("aot-made", cache, "-XX:AOTCacheOutput=").run("\n");
        assertEquals(0, made.exit(), made.out() + made.err());
        try (Server shop = Server.start(shop("aot-used", cache, "-XX:AOTCache=").agent(), ShopServer.LISTENING)) {
            assertTrue(
                    shop.child().err().contains("classes were loaded before the agent"),
                    shop.child().err());
            Visitor reader = shop.visitor();
            assertTrue(Pages.settled(reader, "/product/5").text().contains("<"), "a page");
            // It writes that somebody looked.
            assertEquals(
                    "wrote",
                    reader.get("/product/5/viewed").cacheStatus().parameters().get("detail"));
        }
    }
}
