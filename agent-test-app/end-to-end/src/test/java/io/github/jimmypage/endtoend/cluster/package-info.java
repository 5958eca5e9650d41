/**
 * Several JVMs that run the shop on one database: what was written and read there, what may have been shown, and what happens when
 * the network or a node fails. To start reading: {@link io.github.jimmypage.endtoend.cluster.HistoryCheck}.
 */
package io.github.jimmypage.endtoend.cluster;
