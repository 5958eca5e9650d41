/**
 * A small HTTP/1.1 client that shows answers as they came over the wire (names' case, order, repetition, framing), which clients
 * for general use hide. JDK types only. Start reading at {@link io.github.jimmypage.endtoend.http.Visitor}.
 */
@NullMarked
package io.github.jimmypage.endtoend.http;

import org.jspecify.annotations.NullMarked;
