/** Distributed transactions without a container: by hand and by transaction managers, and what the agent's log told of them. */
package xarig;
