/** A shop for books as its users build it: Spring Boot with MVC, Thymeleaf, Security, JPA, caches and the actuator. */
package boot;
