/** What it costs that several JVMs tell each other of their writes: at a commit, and at a hit while their Redis does not answer. */
@NullMarked
package io.github.jimmypage.bench.cluster;

import org.jspecify.annotations.NullMarked;
