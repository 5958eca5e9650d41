package io.github.jimmypage.observe.console;

import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.observe.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** What the state says of other JVMs. Without state of its own. */
final class ClusterPart {
    private ClusterPart() {}

    /** @param state null for one JVM alone */
    static void write(JsonWriter json, @Nullable ClusterState state) {
        if (state == null) {
            json.name("sharedGeneration").nullValue();
            json.name("cluster").nullValue();
            return;
        }
        known(json, "sharedGeneration", state.sharedGeneration());
        json.name("cluster").object();
        json.name("confirmed").value(state.confirmed());
        json.name("trouble").value(state.trouble());
        json.name("node").value(state.node());
        json.name("epoch").value(state.epoch().isEmpty() ? null : state.epoch());
        known(json, "lagMillis", state.lagMillis());
        json.name("nodes").value(state.nodes());
        json.name("pending").value(state.pending());
        json.name("gaps").value(state.gaps());
        json.name("reconnects").value(state.reconnects());
        json.name("notServingMillis").value(state.notServingMillis());
        json.endObject();
    }

    private static void known(JsonWriter json, String name, long value) {
        json.name(name);
        if (value < 0) {
            json.nullValue();
        } else {
            json.value(value);
        }
    }
}
