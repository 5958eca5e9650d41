package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Framework;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages out of the second-level cache of MyBatis, which takes a connection only when it has a statement for it. */
@EnabledIf("io.github.jimmypage.endtoend.process.Artifacts#wholeMatrix")
@ExtendWith(ServerOutputs.class)
class MyBatisCacheIT {
    private final Server server = Framework.JSTL.withAgent();
    private final Visitor visitor = server.visitor();

    private void write(int book, int price) {
        Request request = new Request("PUT", "/probe/api/books/" + book + "/price?of=" + price, List.of(), "");
        assertEquals(200, server.visitor().send(request).status());
    }

    @Test
    void aPageThatNeedsNoStatementIsKeptWhereItsPathExecutedOneBefore() {
        write(7, 701);
        assertEquals(
                Optional.of("uri-miss"),
                visitor.get("/probe/books/7").cacheStatus().forwarded());
        // A session was started by the first, so that this one is rendered as well, without a statement.
        Response withoutStatement = visitor.get("/probe/books/7");
        assertEquals(Optional.of("uri-miss"), withoutStatement.cacheStatus().forwarded());
        assertTrue(withoutStatement.text().contains(": 701"), withoutStatement.text());
        assertTrue(visitor.get("/probe/books/7").cacheStatus().isHit());
    }

    @Test
    void aPathThatOthersReadForIsKeptAfterTheNextWrite() {
        write(9, 901);
        visitor.get("/probe/books/9");
        visitor.get("/probe/books/9");
        Response outOfTheirCache = visitor.get("/probe/api/books/9");
        assertEquals(Optional.of("no-database"), outOfTheirCache.cacheStatus().detail());
        assertTrue(outOfTheirCache.text().contains("901"), outOfTheirCache.text());
        write(9, 902);
        for (String target : List.of("/probe/api/books/9", "/probe/books/9")) {
            assertTrue(Pages.freshHit(visitor, target).text().contains("902"), target);
        }
    }
}
