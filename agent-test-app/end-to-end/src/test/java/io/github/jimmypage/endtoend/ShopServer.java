package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import java.util.regex.Pattern;

/** The shop as a server of one's own, newly opened: each has the same wares, customers and orders. */
final class ShopServer {
    /** What it prints when it is ready. */
    static final Pattern LISTENING = Pattern.compile("(?m)^Shop listening on http://127\\.0\\.0\\.1:(\\d+)/$");

    private ShopServer() {}

    static Server start(Jdk jdk, String purpose, String... flags) {
        return start(Command.on(jdk, "shop-" + purpose).flags(flags), "--port=0");
    }

    /** One with few wares and customers, where thousands of pages take seconds. */
    static Server startSmall(Jdk jdk, String purpose, String... flags) {
        Command command = Command.on(jdk, "shop-" + purpose).flags("-XX:TieredStopAtLevel=1");
        return start(command.flags(flags), "--port=0", "--small");
    }

    private static Server start(Command command, String... options) {
        return Server.start(
                command.flags("-XX:+UseSerialGC", "-Xmx384m")
                        .main("io.github.jimmypage.shop.Shop", List.of(Artifacts.shop()), options),
                LISTENING);
    }
}
