/** An application with Spring Boot and JPA, to see what agents add to its start; compiled by {@code peers.xml}. */
package io.github.jimmypage.bench.boot;
