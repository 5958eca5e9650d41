/**
 * The table of all ways to answer: each scenario of the probe application, over each protocol, on each container, compared with the same
 * container without the agent. Start reading at {@link io.github.jimmypage.endtoend.capture.CaptureColumn}.
 */
@NullMarked
package io.github.jimmypage.endtoend.capture;

import org.jspecify.annotations.NullMarked;
