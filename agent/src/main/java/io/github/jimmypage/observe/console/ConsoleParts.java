package io.github.jimmypage.observe.console;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.observe.Insight;
import io.github.jimmypage.observe.Operator;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.observe.explain.Explanations;
import io.github.jimmypage.observe.metrics.BumpTally;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the console shows and whom it asks.
 *
 * @param version of the agent
 * @param startedAt milliseconds since 1970: another number is another JVM
 * @param tally of bumps since the start
 * @param cluster null for one JVM alone
 * @param listen null where nobody listens to others who write
 */
public record ConsoleParts(
        String version,
        long startedAt,
        PageCache cache,
        LiveSettings live,
        Operator operator,
        Insight insight,
        Advisor advisor,
        Explanations explanations,
        BumpTally tally,
        @Nullable Supplier<ClusterState> cluster,
        @Nullable Supplier<ListenState> listen) {}
