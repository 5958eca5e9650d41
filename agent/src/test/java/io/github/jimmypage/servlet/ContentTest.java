package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contents of users in sessions: equal for equal ones, different after any change, and unknown rather than wrong. */
class ContentTest {
    private static class Person {
        private String name;
        private final List<String> roles = new ArrayList<>(List.of("reader"));
        private final Map<String, Integer> limits = new TreeMap<>(Map.of("orders", 3));
        private @Nullable Object more;

        Person(String name) {
            this.name = name;
        }

        /** A getter that must not be called: it would change what is looked at. */
        String getName() {
            name = name + "!";
            return name;
        }
    }

    private static final class Customer extends Person {
        private long number = 1;

        Customer(String name) {
            super(name);
        }
    }

    @Test
    void equalContentsAreDescribedAlike() {
        assertNotNull(Content.of(new Customer("anna")));
        assertEquals(Content.of(new Customer("anna")), Content.of(new Customer("anna")));
    }

    @Test
    void everyChangeShows() {
        Customer customer = new Customer("anna");
        String before = Content.of(customer);
        customer.number = 2;
        String numbered = Content.of(customer);
        assertNotEquals(before, numbered);
        ((Person) customer).roles.add("admin");
        String admin = Content.of(customer);
        assertNotEquals(numbered, admin);
        ((Person) customer).limits.put("orders", 4);
        String limited = Content.of(customer);
        assertNotEquals(admin, limited);
        customer.getName();
        assertNotEquals(limited, Content.of(customer));
    }

    @Test
    void lookingChangesNothing() {
        Person person = new Person("anna");
        Content.of(person);
        assertEquals("anna", person.name);
    }

    @Test
    void textsThatCollideWhenTheyAreJoinedAreToldApart() {
        assertNotEquals(Content.of(new ArrayList<>(List.of("a;1:b"))), Content.of(new ArrayList<>(List.of("a", "b"))));
    }

    @Test
    void whatHoldsItselfIsDescribedAllTheSame() {
        Person person = new Person("anna");
        person.more = person;
        assertNotNull(Content.of(person));
    }

    @Test
    void whatHangsOnSomethingElseIsUnknown() {
        Person person = new Person("anna");
        person.more = new Thread(() -> {});
        assertNull(Content.of(person));
        Person rich = new Person("berta");
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(new Person("friend " + i));
        }
        rich.more = all;
        assertNull(Content.of(rich));
        Person nested = new Person("carla");
        for (int i = 0; i < 100_000; i++) {
            Person outer = new Person("doll");
            outer.more = nested;
            nested = outer;
        }
        assertNull(Content.of(nested));
    }
}
