package io.github.jimmypage.cluster;

import org.jspecify.annotations.Nullable;

/**
 * This node among the others at one moment, for whoever looks on. Counts are since the start. Immutable.
 *
 * @param confirmed whether pages may be served
 * @param trouble why no pages may be served, in words and without secrets; null while they may
 * @param node this node's name, by which the others know it
 * @param epoch stays the same for as long as the server keeps its data; empty before the first answer
 * @param sharedGeneration up to which this node has heard of bumps; -1 before the first answer
 * @param lagMillis since this node last knew that it had heard everything; -1 for never
 * @param nodes that hold a lease, this one included, when last asked
 * @param pending bumps of this node that the others have not been told
 * @param gaps times that bumps of others were found to be missing, and made up for
 * @param reconnects connections that were made again
 * @param notServingMillis how long altogether pages could not be served for want of confirmation, since the first time that they could
 */
public record ClusterState(
        boolean confirmed,
        @Nullable String trouble,
        String node,
        String epoch,
        long sharedGeneration,
        long lagMillis,
        long nodes,
        long pending,
        long gaps,
        long reconnects,
        long notServingMillis) {}
