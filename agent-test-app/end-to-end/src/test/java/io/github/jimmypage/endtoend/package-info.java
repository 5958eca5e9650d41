/**
 * What the packaged agent promises, tried from outside: real containers and drivers in child JVMs, asked over real sockets. The
 * tests here read as sentences; {@code process} starts the children, {@code http} talks to them, {@code trail} compares whole
 * recordings with and without the agent. Nothing here may use a class of the agent or of a container. Start reading at {@link
 * io.github.jimmypage.endtoend.OnEveryRig}.
 */
@NullMarked
package io.github.jimmypage.endtoend;

import org.jspecify.annotations.NullMarked;
