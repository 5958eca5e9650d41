package probe;

/** The threads of this JVM whose name begins with a word, and how many of them hold this application's class loader. */
final class Threads {
    private Threads() {}

    /** Their number, and that of those whose context class loader is ours or one below it. Virtual ones are not seen. */
    static String named(String beginning) {
        int threads = 0;
        int ours = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(beginning)) {
                threads++;
                ours += isOurs(thread.getContextClassLoader()) ? 1 : 0;
            }
        }
        return threads + " " + ours;
    }

    private static boolean isOurs(ClassLoader loader) {
        for (ClassLoader above = loader; above != null; above = above.getParent()) {
            if (above == Threads.class.getClassLoader()) {
                return true;
            }
        }
        return false;
    }
}
