package io.github.jimmypage.bench.startup;

/**
 * What a server is asked for after its start, so that its young generation is filled once, whoever filled it: before that, what was
 * only allocated counts as memory.
 *
 * @param excludedPath of a page that the agent leaves alone, so that it is rendered on both sides
 * @param times how often it is asked for
 */
record Later(String excludedPath, int times) {}
