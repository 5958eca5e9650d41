package io.github.jimmypage.bench.boot;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** An application as most are built today, without a single class of the agent's. */
@SpringBootApplication
public class BootServer {
    /**
     * Listens on a free port of the loopback address, prints it, and ends when standard input does.
     *
     * @param arguments as Spring Boot reads them
     */
    public static void main(String[] arguments) throws IOException {
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) SpringApplication.run(BootServer.class, arguments);
        System.out.println(
                "listening on http://127.0.0.1:" + context.getWebServer().getPort() + "/");
        System.in.transferTo(OutputStream.nullOutputStream());
        // Nothing is worth stopping in order, and what has hung must not outlive the driver.
        Runtime.getRuntime().halt(0);
    }
}
