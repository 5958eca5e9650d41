package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A servlet may still say in which charset its parameters are: nobody asked for one before it. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#eachRigOnce")
@ExtendWith(ServerOutputs.class)
class RequestCharsetIT {
    private final Server plain;
    private final Server server;

    RequestCharsetIT(RigOnJdk rig) {
        plain = rig.securedWithoutAgent();
        server = rig.securedWithAgent();
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, gr%F6%DFer", "UTF-8, gr%C3%B6%C3%9Fer", "windows-1251, %E4%E0"})
    void theBodyOfAFormIsReadInTheCharsetThatTheServletSays(String charset, String value) {
        Request form = Request.post("/probe/charset/" + charset).form("value=" + value);
        assertReadAlike(new Twin(plain, server).once(form), charset);
    }

    /** Tomcat 9 and 10 do so where their connector is told to; here it is. */
    @ParameterizedTest
    @CsvSource({"ISO-8859-1, gr%F6%DFer", "UTF-8, gr%C3%B6%C3%9Fer", "windows-1251, %E4%E0"})
    void theQueryOfAPageIsReadInTheCharsetThatTheServletSays(String charset, String value) {
        Twin visitor = new Twin(plain, server);
        for (int visit = 0; visit < 3; visit++) {
            Request page = Request.get("/probe/charset/" + charset + "?value=" + value);
            assertReadAlike(visitor.settled(page), charset);
        }
    }

    /** A container that takes nothing but UTF-8 there says so with 400, and in words of its own. */
    private static void assertReadAlike(Twin.Answers answers, String charset) {
        if (answers.expected().status() == 400 && !charset.equals("UTF-8")) {
            assertEquals(400, answers.given().status(), answers::toString);
        } else {
            String shown = charset.startsWith("w") ? " for да<" : " for größer<";
            assertTrue(answers.expected().text().contains(shown), answers::toString);
            assertEquals(List.of(), answers.compared().forbidden());
        }
    }
}
