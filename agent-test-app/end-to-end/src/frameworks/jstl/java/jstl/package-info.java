/** Books on servlets, JSPs, JSTL and MyBatis with its cache: what a framework would do, done by hand. */
package jstl;
