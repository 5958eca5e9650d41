package io.github.jimmypage.start;

import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.observe.advice.SqlFacts;
import java.util.List;

/** What the write side knows, for advice. Thread-safe. */
final class KnownSql implements SqlFacts {
    private final LiveSettings live;
    private final UnknownFunctions functions;

    KnownSql(LiveSettings live, UnknownFunctions functions) {
        this.live = live;
        this.functions = functions;
    }

    @Override
    public boolean isWhitelisted(String table) {
        return AgentStart.whitelist(live.current()).covers(table);
    }

    @Override
    public List<String> unknownFunctions() {
        return functions.names();
    }
}
