/** A stand-in for a library that the agent meets at run time only. */
@org.jspecify.annotations.NullMarked
package org.springframework.security.core;
