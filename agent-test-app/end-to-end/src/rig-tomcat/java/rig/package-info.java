/** The launcher of the Tomcat rigs: embedded Tomcat, one web application, a free loopback port. */
package rig;
