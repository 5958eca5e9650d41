/** Books in a shop on Struts: actions, JSPs and c3p0. */
package struts;
