/** The launcher of the Undertow rigs. */
package rig;
