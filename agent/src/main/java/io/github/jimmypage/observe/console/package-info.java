/**
 * The console: a small HTTP server of its own that shows what the cache does and takes what an operator asks for. May depend on
 * {@code cache}, {@code cluster}, {@code config} and {@code log}; nothing of it is loaded while {@code console.port} is 0. Start reading at {@link
 * io.github.jimmypage.observe.console.Console}; who may come in is decided by {@link
 * io.github.jimmypage.observe.console.Gate}.
 */
@NullMarked
package io.github.jimmypage.observe.console;

import org.jspecify.annotations.NullMarked;
