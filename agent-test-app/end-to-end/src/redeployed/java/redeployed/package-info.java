/**
 * A web application that is loaded many times in one JVM. It closes all that it opened, so that what keeps one of its class loaders
 * alive is not its own doing.
 */
package redeployed;
