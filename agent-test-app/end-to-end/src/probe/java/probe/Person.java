package probe;

import java.io.Serializable;

/** Somebody as the application knows him: an object of its own class, whose name can be changed in place. */
final class Person implements Serializable {
    private String name;

    Person(String name) {
        this.name = name;
    }

    synchronized void rename(String to) {
        name = to;
    }

    @Override
    public synchronized String toString() {
        return name;
    }
}
