package io.github.jimmypage.observe;

import io.github.jimmypage.listen.ListenState;
import java.util.function.Supplier;

/** Reads for JMX how others are heard. Thread-safe. */
public final class ListenBean implements ListenMXBean {
    private final Supplier<ListenState> listen;

    ListenBean(Supplier<ListenState> listen) {
        this.listen = listen;
    }

    @Override
    public boolean isConnected() {
        return listen.get().confirmed();
    }

    @Override
    public String getTrouble() {
        String trouble = listen.get().trouble();
        return trouble == null ? "" : trouble;
    }

    @Override
    public String getChannel() {
        return listen.get().channel();
    }

    @Override
    public long getLagMillis() {
        return listen.get().lagMillis();
    }

    @Override
    public long getNotifications() {
        return listen.get().notifications();
    }

    @Override
    public long getReconnects() {
        return listen.get().reconnects();
    }
}
