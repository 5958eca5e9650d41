/**
 * CPU time per request: which requests are compared with which, and the rounds in which that is done. Start reading at {@link
 * io.github.jimmypage.bench.requests.Comparisons}.
 */
@NullMarked
package io.github.jimmypage.bench.requests;

import org.jspecify.annotations.NullMarked;
