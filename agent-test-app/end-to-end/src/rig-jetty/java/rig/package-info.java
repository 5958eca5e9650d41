/** The launcher of the Jetty rigs: embedded Jetty, one web application, a free loopback port. */
package rig;
