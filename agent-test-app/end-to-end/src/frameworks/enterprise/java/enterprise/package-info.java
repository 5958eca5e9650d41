/** Books on the server's own data source, by servlets and JSPs: what runs on application servers for twenty years. */
package enterprise;
