package leash;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs another main class on a leash: {@code leash.Leashed MAIN-CLASS ARGUMENT…}. */
public final class Leashed {
    private Leashed() {}

    public static void main(String[] arguments) throws Throwable {
        Leash.hold();
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
