/** Books in a shop on Jersey: JSON by Jackson, pages by Freemarker, Bean Validation, H2 behind Tomcat's pool. */
package jersey;
