/**
 * An application with a login by Apache Shiro, whose sessions are the container's or, with {@code -Dshiro.ini=native.ini}, Shiro's
 * own. It knows nothing of any agent. Start reading at {@link shiro.Greeting}.
 */
package shiro;
