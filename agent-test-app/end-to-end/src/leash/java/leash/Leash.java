package leash;

import java.io.IOException;

/** Ends this JVM when the JVM that started it is gone, however that one died: its end closes our standard input. */
public final class Leash {
    private Leash() {}

    public static void hold() {
        Thread watcher = new Thread(Leash::awaitEnd, "leash");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException broken) {
            System.out.println("standard input broke: " + broken);
        }
        Runtime.getRuntime().halt(0);
    }
}
