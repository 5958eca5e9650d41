/** An application without a container: writes in every way that JDBC has, and says what the agent's log told of it. */
package jdbcrig;
