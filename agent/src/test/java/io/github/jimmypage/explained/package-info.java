/** Stands for an application's own code, whose lines are told: in a package that is none of the agent's own. */
@NullMarked
package io.github.jimmypage.explained;

import org.jspecify.annotations.NullMarked;
