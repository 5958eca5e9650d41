package io.github.jimmypage.jdbc;

import java.sql.Driver;

/** Hears which drivers the application uses, and when an application that may have brought one goes. Thread-safe, quick, never throws. */
public interface DriverWatch {
    /** The application is about to get a connection from this driver, or asks whether it could. */
    void connecting(Driver driver);

    /** A web application whose classes this loader has is about to stop. May wait for a moment until nothing of it is used any more. */
    void applicationStops(ClassLoader loader);
}
