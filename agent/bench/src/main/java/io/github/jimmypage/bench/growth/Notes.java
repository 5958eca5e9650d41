package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.process.Jvm;
import java.io.IOException;

/** The small print of plots. */
final class Notes {
    private Notes() {}

    /** On figures that are medians of so many rounds. */
    static String rounds(Jvm jvm, int rounds) throws IOException {
        return "Java " + jvm.description() + "; median of " + rounds
                + " rounds, the bars go from the smallest to the largest";
    }
}
