package boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;

/** Starts the shop on a free port, which Tomcat's own line in the log tells. */
@SpringBootApplication
@EnableCaching
public class BootApplication {
    /** @param arguments as Spring Boot reads them */
    public static void main(String[] arguments) {
        SpringApplication.run(BootApplication.class, arguments);
    }
}
