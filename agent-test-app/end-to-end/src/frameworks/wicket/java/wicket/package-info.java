/** Books in a shop on Wicket: pages with addresses, stateful forms, H2 behind HikariCP. */
package wicket;
