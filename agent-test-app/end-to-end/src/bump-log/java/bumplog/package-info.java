/** What the agent logged, for the rigs that compare it with what they did. */
package bumplog;
