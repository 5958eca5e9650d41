package io.github.jimmypage.shop.demo;

import java.io.IOException;
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
                ShopProcess cached = ShopProcess.start(arguments.shop(), List.of(agentFlag()))) {
            URI address = cached.address();
            compare(plain, address);
            PriceChange.play(script, address);
            return end(cached, address);
        }
    }

    private void compare(ShopProcess plain, URI cached) throws IOException {
        script.act("How long a page takes (median, warm)");
        URI address = plain.address();
        Map<String, Double> without = Timing.measure(address);
        plain.close();
        Timing.compare(script, without, Timing.measure(cached));
    }

    private String agentFlag() {
        return "-javaagent:" + arguments.agent();
    }

    private int end(ShopProcess cached, URI address) throws InterruptedException {
        List<String> failures = script.failures();
        if (failures.isEmpty()) {
            terminal.title(terminal.green("Everything was as it must be."));
        } else {
            terminal.title(terminal.red(failures.size() + " steps were not as they must be:"));
            failures.forEach(failure -> terminal.line("  " + failure));
            terminal.line("The shop with the cache wrote to standard error:");
            terminal.line(cached.said());
        }
        if (!arguments.once()) {
            terminal.line("The shop with the cache stays open at " + address + " until you press Ctrl-C.");
            cached.await();
        }
        return failures.isEmpty() ? 0 : FAILED;
    }
}
