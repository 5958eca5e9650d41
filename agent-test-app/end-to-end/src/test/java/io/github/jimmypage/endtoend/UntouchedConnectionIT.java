package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** The agent makes no JDBC call of its own: a driver that counts every call counts the same with it and without it. */
@OnLatestJdk
class UntouchedConnectionIT {
    private static final String[] WRITINGS = {
        "update",
        "execute",
        "large-update",
        "prepared",
        "batch",
        "prepared-batch",
        "query",
        "result-set",
        "savepoint",
        "ddl"
    };

    private final RigOnJdk rig;

    UntouchedConnectionIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void theDriverIsCalledAsOftenAsWithoutTheAgent() {
        String without = callsOf("counted-without");
        String with = callsOf("counted-with", "-javaagent:" + Artifacts.agent(), "-Djimmypage.refresh.settle=0");
        assertTrue(without.contains("Connection.commit ") && without.contains("Statement.executeBatch "), without);
        assertEquals(without, with);
    }

    private String callsOf(String purpose, String... flags) {
        try (Server server = rig.start(purpose, flags)) {
            Visitor visitor = server.visitor();
            for (String end : new String[] {"autocommit", "commit", "rollback", "autocommit-on", "close"}) {
                for (String writing : WRITINGS) {
                    if (writing.equals("savepoint") && end.equals("autocommit")) {
                        continue;
                    }
                    server.write("id=a&way=counted&by=" + writing + "&end=" + end + "&words=" + writing);
                    // A page of its own each time, since one out of the cache would not call the driver at all.
                    String page = "/probe/driver-manager?way=counted&" + writing + "=" + end;
                    assertEquals(200, visitor.get(page).status());
                }
            }
            return server.control("calls", "");
        }
    }
}
