/** Books on Spring MVC 5 with JSPs, decorated by SiteMesh, as many applications of the last decade were built. */
package springmvc;
