/** A second agent, for tests alone: plants failures in methods of the agent under test, which holds no test code itself. */
package saboteur;
