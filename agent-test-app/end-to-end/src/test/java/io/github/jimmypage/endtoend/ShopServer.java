package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import java.util.regex.Pattern;

/** The shop as a server of one's own, newly opened: each has the same wares, customers and orders. */
final class ShopServer {
    private static final Pattern LISTENING = Pattern.compile("(?m)^Shop listening on http://127\\.0\\.0\\.1:(\\d+)/$");

    private ShopServer() {}

    static Server start(Jdk jdk, String purpose, String... flags) {
        return Server.start(
                Command.on(jdk, "shop-" + purpose)
                        .flags("-XX:+UseSerialGC", "-Xmx384m")
                        .flags(flags)
                        .main("io.github.jimmypage.shop.Shop", List.of(Artifacts.shop()), "--port=0"),
                LISTENING);
    }
}
