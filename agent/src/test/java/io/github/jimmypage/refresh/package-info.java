/** Tests of refreshes, own writes and flights, without an agent: a container is played by a socket that knows the nonce's header. */
@NullMarked
package io.github.jimmypage.refresh;

import org.jspecify.annotations.NullMarked;
