package io.github.jimmypage.explained;

import java.util.function.Supplier;

/** Calls what it is given, as an application calls JDBC. */
public final class OrderBook {
    private OrderBook() {}

    public static <T> T record(Supplier<T> call) {
        return call.get();
    }

    public static void change(Runnable call) {
        call.run();
    }

    /** A wrapper of JDBC objects that the application wrote itself. */
    public static final class Traced {
        /** A class that all statements go through. */
        public static <T> T through(Supplier<T> call) {
            return call.get();
        }

        public <T> T execute(Supplier<T> call) {
            return call.get();
        }
    }
}
