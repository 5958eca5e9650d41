package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Shows the shop without and with the cache. */
public final class Demo {

    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private final Arguments arguments;
    private final Terminal terminal = new Terminal();
    private final Script script = new Script(terminal);

    private Demo(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Runs the demo.
     *
     * @return the exit code: 0 if everything was as it must be, 1 if a step was not, 2 for wrong arguments
     */
    public static int main(List<String> words) {
        try {
            return new Demo(Arguments.parse(words)).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return WRONG_ARGUMENTS;
        } catch (IOException e) {
            System.err.println("the demo failed: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int run() throws IOException, InterruptedException {
        terminal.title(
                "One shop, without and with -javaagent:" + arguments.agent().getFileName());
        try (ShopProcess plain = ShopProcess.start(arguments.shop(), List.of());
                ShopProcess cached = ShopProcess.start(arguments.shop(), List.of(agentFlag(), consoleFlag()))) {
            URI address = cached.address();
            Rush withoutCache = compare(plain, address);
            tellConsole(cached);
            try (ShopProcess whitelisting =
                    ShopProcess.start(arguments.shop(), List.of(agentFlag(), ViewLog.SETTING))) {
                URI whitelistingAddress = whitelisting.address();
                PriceChange.play(script, address);
                Rollback.play(script, address);
                TwoUsers.play(script, address);
                Stampede.play(script, withoutCache, address);
                ViewLog.play(script, address, whitelistingAddress);
            }
            return end(cached, address);
        }
    }

    /** Compares page by page, and returns what a rush is like without the cache. */
    private Rush compare(ShopProcess plain, URI cached) throws IOException {
        script.act("How long a page takes (median, warm)");
        URI address = plain.address();
        Map<String, Timing.Measured> without = Timing.measure(address);
        Rush rush = Stampede.without(address);
        plain.close();
        Timing.compare(script, without, Timing.measure(cached));
        return rush;
    }

    private String agentFlag() {
        return "-javaagent:" + arguments.agent();
    }

    private String consoleFlag() throws IOException {
        return "-Djimmypage.console.port=" + (arguments.console() == 0 ? freePort() : arguments.console());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void tellConsole(ShopProcess cached) {
        if (!cached.console().isEmpty()) {
            terminal.line("");
            terminal.line("To watch what follows: " + cached.console());
        }
    }

    private int end(ShopProcess cached, URI address) throws InterruptedException {
        boolean right = script.end();
        if (!right) {
            terminal.line("");
            terminal.line("The shop with the cache wrote to standard error:");
            terminal.line(cached.said());
        }
        if (!arguments.once()) {
            terminal.line("");
            terminal.line("The shop with the cache stays open at " + address + " until you press Ctrl-C.");
            if (!cached.console().isEmpty()) {
                terminal.line("Its console: " + cached.console());
            }
            cached.await();
        }
        return right ? 0 : FAILED;
    }
}
