/**
 * Child JVMs: finding JDKs, starting applications with and without the agent, reading what they print, and making sure that none
 * outlives the tests. Start reading at {@link io.github.jimmypage.endtoend.process.Child}.
 */
@NullMarked
package io.github.jimmypage.endtoend.process;

import org.jspecify.annotations.NullMarked;
