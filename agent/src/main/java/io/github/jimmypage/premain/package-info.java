/**
 * Start-up on any JVM: version check, jar layout, loader of the nested directory.
 *
 * <p>The only classes that lie open in the packaged jar, and the only ones the application's class loader can see. Compiled
 * for Java 8 and written against the JDK alone, so that a JVM that is too old gets one line of text instead of an
 * {@code UnsupportedClassVersionError}, which would stop the host. Nothing here may depend on any other package of the agent:
 * what lies in the nested directory is reached by reflection. Start reading at {@link
 * io.github.jimmypage.premain.JimmypageAgent}.
 */
package io.github.jimmypage.premain;
