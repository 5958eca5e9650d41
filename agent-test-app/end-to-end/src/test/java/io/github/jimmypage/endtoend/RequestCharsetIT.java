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
        Twin.Answers answers = new Twin(plain, server)
                .once(Request.post("/probe/charset/" + charset).form("value=" + value));
        assertEquals(200, answers.expected().status());
        assertTrue(answers.expected().text().contains(charset.startsWith("w") ? " for да<" : " for größer<"));
        assertEquals(List.of(), answers.compared().forbidden());
    }

    /** Tomcat does so where its connector is told to; here it is. */
    @ParameterizedTest
    @CsvSource({"ISO-8859-1, gr%F6%DFer", "UTF-8, gr%C3%B6%C3%9Fer", "windows-1251, %E4%E0"})
    void theQueryOfAPageIsReadInTheCharsetThatTheServletSays(String charset, String value) {
        Twin visitor = new Twin(plain, server);
        for (int visit = 0; visit < 3; visit++) {
            Twin.Answers answers = visitor.settled(Request.get("/probe/charset/" + charset + "?value=" + value));
            assertEquals(200, answers.expected().status());
            assertEquals(List.of(), answers.compared().forbidden());
        }
    }
}
