package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;

/** A right that is given or taken makes another visitor of the same user, even where nothing else tells. */
class AuthoritiesTest {
    private record Token(String name, List<String> rights) implements Authentication {
        @Override
        public Collection<?> getAuthorities() {
            return rights;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    @Test
    void usersOfOneNameWithOtherRightsAreToldApart() {
        assertNotEquals(
                Authorities.of(new Token("anna", List.of("reader"))),
                Authorities.of(new Token("anna", List.of("reader", "admin"))));
        assertEquals(
                Authorities.of(new Token("anna", List.of("reader"))),
                Authorities.of(new Token("anna", List.of("reader"))));
    }

    @Test
    void rightsThatReadAlikeWhenTheyAreJoinedAreToldApart() {
        assertNotEquals(
                Authorities.of(new Token("anna", List.of("a1:b"))),
                Authorities.of(new Token("anna", List.of("a", "b"))));
    }

    @Test
    void whoCannotTellHasNone() {
        Principal plain = () -> "anna";
        assertEquals("", Authorities.of(plain));
    }
}
