package io.github.jimmypage.bench.fresh;

import java.time.Duration;

/**
 * How many clients ask, and how long.
 *
 * @param only scenes whose name contains this are played; empty for all
 * @param clients on connections that are kept alive, a thread each
 * @param runs of each short scene, each on a page of its own; of those that are quick one more is played first and dropped
 * @param warmUp of each server
 * @param window how long before and after a write times are looked at; less than a second, after which what was rendered is
 *     rendered once more
 * @param quiet how long the storm's clients ask before it begins
 * @param storm how long it lasts
 */
public record CrowdPlan(
        String only, int clients, int runs, Duration warmUp, Duration window, Duration quiet, Duration storm) {}
