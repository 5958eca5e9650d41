package rig;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** The class loaders that an application had, held weakly. Not for several threads. */
final class Loaders {
    private static final int MOST_COLLECTIONS = 30;
    private static final int PRESSURE_BYTES = 8 << 20;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    void add(ClassLoader loader) {
        loaders.add(new WeakReference<>(loader));
    }

    /** How many are left when the garbage collector had its chances; the latest is in use and always one of them. */
    int alive() {
        int alive = count();
        for (int collection = 0; collection < MOST_COLLECTIONS && alive > 1; collection++) {
            byte[] pressure = new byte[PRESSURE_BYTES];
            pressure[collection] = 1;
            System.gc();
            alive = count();
        }
        return alive;
    }

    private int count() {
        int alive = 0;
        for (WeakReference<ClassLoader> loader : loaders) {
            alive += loader.get() == null ? 0 : 1;
        }
        return alive;
    }
}
