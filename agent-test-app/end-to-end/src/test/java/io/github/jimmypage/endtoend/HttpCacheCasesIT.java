package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our answer to each case of the public test suite for HTTP caches that concerns a part of the origin, as the list says it. */
@ExtendWith(ServerOutputs.class)
@DisabledIfSystemProperty(named = "endtoend.matrix", matches = "rest", disabledReason = "containers make no difference")
class HttpCacheCasesIT {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    private final Server server = new RigOnJdk(Rig.TOMCAT10, Jdks.latest()).withAgent();

    static Stream<HttpCase> all() {
        return Stream.of(
                        FreshnessCases.all(),
                        StoringCases.all(),
                        VaryCases.all(),
                        ConditionCases.all(),
                        RequestCases.all())
                .flatMap(group -> group);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void ourAnswerIs(HttpCase played) {
        played.play().on(new HttpStage(server, played.name()));
    }

    @Test
    void everyCaseOfTheListIsPlayedAndNoOther() throws IOException {
        String list = Files.readString(Artifacts.httpCases());
        List<String> names =
                LISTED.matcher(list).results().map(found -> found.group(1)).toList();
        assertEquals(new TreeSet<>(names).size(), names.size(), "a case stands twice");
        assertEquals(new TreeSet<>(all().map(HttpCase::name).toList()), new TreeSet<>(names));
    }
}
