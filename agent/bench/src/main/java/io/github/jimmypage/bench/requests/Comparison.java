package io.github.jimmypage.bench.requests;

/**
 * Two cells of a group whose CPU time per request is compared.
 *
 * @param what is compared, for the table
 */
record Comparison(String what, Cell measured, Cell against) {}
