package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A GET with a side effect has it every time. */
@OnEveryRig
class GetThatWritesIT {
    private final Server server;

    GetThatWritesIT(RigOnJdk rig) {
        server = rig.withAgent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/get-writes", "/get-writes?how=transaction"})
    void itWritesOnEveryVisitAndSaysWhyItIsNotStored(String page) {
        Response last = assertCounted(page);
        assertEquals("wrote", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/in-filter/get-writes", "/in-lambda/get-writes"})
    void aFilterThatCommitsAfterTheServletReturnedCountsAsWell(String page) {
        assertCounted(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/in-filter/flushed", "/in-lambda/flushed"})
    void whatAFilterFlushesAfterTheServletReturnedCountsAsWell(String page) {
        assertCounted(page);
    }

    @Test
    void whatItWroteMakesOtherPagesNew() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, "/probe/visits");
        server.visitor().get("/probe/get-writes?how=transaction");
        String rows = server.control("rows", "visit");
        Pages.showing(rows + " visits", visitor, "/probe/visits");
    }

    private Response assertCounted(String page) {
        int before = Integer.parseInt(server.control("rows", "visit"));
        Response last = Pages.neverFromCache(server, server.visitor(), Request.get("/probe" + page));
        assertEquals(before + 3, Integer.parseInt(server.control("rows", "visit")), "rows written by three visits");
        return last;
    }
}
