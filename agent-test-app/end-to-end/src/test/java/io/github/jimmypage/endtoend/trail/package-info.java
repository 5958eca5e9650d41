/**
 * Recordings of what visitors do, played against a server with and one without the agent, whose answers must be the same but for
 * the differences that the agent announces; and moves made up at random, which nobody thought of before. Start reading at {@link
 * io.github.jimmypage.endtoend.trail.TrailPlayer}, for the latter at {@link io.github.jimmypage.endtoend.trail.Play}.
 */
@NullMarked
package io.github.jimmypage.endtoend.trail;

import org.jspecify.annotations.NullMarked;
