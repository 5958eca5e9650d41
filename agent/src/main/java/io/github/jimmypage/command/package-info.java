/**
 * The command line: {@code version}, {@code check FILE}, {@code check --defaults},
 * {@code sql}, {@code bump}.
 *
 * <p>Start reading at {@link io.github.jimmypage.command.Command}. Depends on {@code config} and, for {@code sql}, on the
 * analyser. Never runs inside an application.
 */
@org.jspecify.annotations.NullMarked
package io.github.jimmypage.command;
