package io.github.jimmypage.bench.requests;

import java.time.Duration;

/**
 * How long and how often requests are measured.
 *
 * @param forks how often all servers are started anew: compilers are lucky or not for the whole life of a JVM
 * @param rounds per fork that count, at least 1; one more is run first and dropped
 * @param time of a cell within a round; up to five times as long where the server gets little of a busy machine
 * @param warmUp of a cell before its first round; the same
 * @param connections kept alive and busy at the same time
 * @param only groups whose name contains this are measured; empty for all
 */
public record Plan(String only, int forks, int rounds, Duration time, Duration warmUp, int connections) {}
