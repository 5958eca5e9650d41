package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that Spring MVC has other threads finish. Every answer is compared with that of the server without the agent. */
@OnSecurityRigs
class SpringAsyncPagesIT extends SecuredCase {
    SpringAsyncPagesIT(RigOnJdk rig) {
        super(rig);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callable", "callable-holder", "deferred", "future", "stream"})
    void aPageIsServedFromTheCache(String way) {
        Person somebody = anonymous(Scheme.FORM);
        Response hit =
                Eventually.get("a hit for " + way, () -> somebody.get("/later/" + way), answer -> answer.cacheStatus()
                        .isFreshHit());
        assertEquals(200, hit.status());
        assertTrue(hit.text().contains("welcome"), hit.text());
    }

    @Test
    void everybodyIsGreetedByTheOwnNameOnTheOtherThread() {
        Person anna = person(Scheme.FORM, Member.ANNA);
        Person berta = person(Scheme.FORM, Member.BERTA);
        for (String page : new String[] {"/later/callable-holder", "/members/later/callable-holder"}) {
            for (int round = 0; round < 4; round++) {
                assertTrue(anna.get(page).text().contains("welcome, anna"));
                assertTrue(berta.get(page).text().contains("welcome, berta"));
                assertFalse(anonymous(Scheme.FORM).get(page).text().contains("welcome, anna"));
            }
        }
    }

    @Test
    void eventsAreNeverKept() {
        Person somebody = anonymous(Scheme.FORM);
        for (int round = 0; round < 3; round++) {
            assertFalse(somebody.get("/later/events").cacheStatus().isHit());
        }
    }
}
