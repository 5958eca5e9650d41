package io.github.jimmypage.observe;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.observe.explain.Explanations;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;

/**
 * Registers the bean. To be run at the first request and not before: a host that brings its own management server must have
 * made it by then (KNOWN_BUGS 28).
 */
public final class Management implements Runnable {
    private static final Logger LOG = Log.of(Management.class);
    private static final String NAME = "io.github.jimmypage:type=Cache";

    private final PageCache cache;
    private final Operator operator;
    private final Advisor advisor;
    private final Explanations explanations;

    public Management(PageCache cache, Operator operator, Advisor advisor, Explanations explanations) {
        this.explanations = explanations;
        this.cache = cache;
        this.operator = operator;
        this.advisor = advisor;
    }

    @Override
    public void run() {
        try {
            inTheHostsName(() -> Registration.register(cache, operator, advisor, explanations));
        } catch (RuntimeException | LinkageError refused) {
            LOG.warn(
                    "JMX does not take {}: the cache is not shown there; jmx.enabled=false stops trying",
                    NAME,
                    refused);
        }
    }

    /**
     * The JVM looks for the host's own management server, which may only be made now, in the loader of the thread: Open Liberty
     * names one of its classes, of which the agent's loader knows nothing.
     */
    static void inTheHostsName(Runnable registration) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            registration.run();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    /** A class of its own, so that verifying the one around it, in premain, loads nothing of JMX. */
    private static final class Registration {
        static void register(PageCache cache, Operator operator, Advisor advisor, Explanations explanations) {
            try {
                ManagementFactory.getPlatformMBeanServer()
                        .registerMBean(new CacheBean(cache, operator, advisor, explanations), new ObjectName(NAME));
            } catch (JMException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
