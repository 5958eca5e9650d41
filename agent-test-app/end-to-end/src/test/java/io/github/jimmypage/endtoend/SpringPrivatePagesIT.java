package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is known to Spring Security gets the own pages from the cache as well. */
@OnSecurityRigs
class SpringPrivatePagesIT extends SecuredCase {
    SpringPrivatePagesIT(RigOnJdk rig) {
        super(rig);
    }

    @ParameterizedTest
    @EnumSource
    void theSecondVisitOfAUserIsAHit(Scheme scheme) {
        Person anna = person(scheme, Member.ANNA);
        for (String page : new String[] {"/greeting/holder", "/greeting/principal", "/members/greeting/role"}) {
            anna.get(page);
            Pages.hitAmongTheNextVisits(with, anna.own().withAgent(), anna.request(page));
            anna.get(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/list", "/probe/detail/1", "/probe/welcome"})
    void thePagesForEverybodyAreHitsForMembersToo(String page) {
        TwinBrowser browser = loggedIn(Member.ANNA);
        browser.get(page);
        Pages.hitAmongTheNextVisits(with, browser.withAgent(), Request.get(page));
        browser.get(page);
    }
}
