package io.github.jimmypage.shop;

import io.github.jimmypage.shop.store.Store;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link Browser} on a shop that is opened once, for all of them; each test keeps to its own products. */
final class OpenShop implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Opened opened = test.getRoot()
                .getStore(Namespace.create(OpenShop.class))
                .getOrComputeIfAbsent(Opened.class, type -> open(), Opened.class);
        return new Browser(opened.server.port());
    }

    private static Opened open() {
        try {
            Store store = Store.open(Options.parse(List.of()).jdbcUrl());
            return new Opened(store, Server.start(0, store, false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Opened(Store store, Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            store.close();
        }
    }
}
