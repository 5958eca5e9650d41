package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.verify.Verification;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import org.slf4j.Logger;

/** Puts the bridge, its handler and the transformer in place. */
public final class HookStart {
    private static final Logger LOG = Log.of(HookStart.class);

    private HookStart() {}

    /**
     * To be called once, in premain.
     *
     * @throws IOException if the agent's jar cannot be read
     * @throws IllegalAccessException if the JVM refuses both places for the bridge
     */
    public static void install(
            Instrumentation instrumentation,
            PageCache cache,
            WriteSide writeSide,
            RefreshSide refresh,
            Verification verification)
            throws IOException, IllegalAccessException {
        BridgeInstaller.Installed bridge = BridgeInstaller.install(instrumentation);
        if (!bridge.preferred()) {
            LOG.warn("the bridge could not be put into java.lang; class loaders that filter packages may not see it");
        }
        MethodHandles.lookup()
                .defineClass(
                        bridge.renamer().rename(BridgeInstaller.classFile("io/github/jimmypage/instrument/Handler")));
        HandlerStart.start(writeSide, new ServletAdapters(cache, refresh, verification), cache);
        HookTransformer transformer = new HookTransformer(cache.suspension(), bridge);
        // Once around before it is on duty: what it loads must not be loaded inside a transformation.
        ByteBuddyProperties properties = ByteBuddyProperties.hide();
        try {
            transformer.transform(
                    ClassLoader.getSystemClassLoader(),
                    "io/github/jimmypage/bridge/Bridge",
                    null,
                    null,
                    BridgeInstaller.classFile("io/github/jimmypage/instrument/Prefilter"));
        } finally {
            properties.restore();
        }
        instrumentation.addTransformer(transformer, true);
        LoadedEarlier.hook(instrumentation, cache.suspension());
    }

    /** A class of its own, so that verifying the one around it does not load the handler too early. */
    private static final class HandlerStart {
        static void start(WriteSide writeSide, ServletAdapters adapters, PageCache cache) {
            Handler.install(writeSide, adapters, cache.elsewhere(), cache.suspension());
        }
    }
}
