package leash;

import java.util.TreeMap;

/** Prints what an application can see of the JVM it runs in, so that two runs can be compared. */
public final class Inventory {
    private Inventory() {}

    public static void main(String[] arguments) {
        TreeMap<Object, Object> properties = new TreeMap<>(System.getProperties());
        properties
                .keySet()
                .removeIf(name ->
                        name.equals("sun.java.command") || name.toString().startsWith("java.class.path"));
        properties.forEach((name, value) -> System.out.println("property " + name + "=" + value));
        Thread main = Thread.currentThread();
        System.out.println("thread " + main.getName() + ", interrupted " + main.isInterrupted());
        System.out.println("context loader is the system loader: "
                + (main.getContextClassLoader() == ClassLoader.getSystemClassLoader()));
        System.out.println("handler of uncaught exceptions: " + Thread.getDefaultUncaughtExceptionHandler());
        for (String name : arguments) {
            System.out.println(name + " is " + (isVisible(name) ? "visible" : "not visible"));
        }
    }

    private static boolean isVisible(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException invisible) {
            return false;
        }
    }
}
