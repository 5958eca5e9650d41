package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.List;

/** One way for a crowd to come. */
interface Scene {
    /** For the progress. */
    String name();

    /** Plays it, and tells what was seen. */
    List<Finding> play() throws IOException, InterruptedException;
}
