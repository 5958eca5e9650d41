package io.github.jimmypage.observe;

import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.log.Log;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;

/** Registers the bean of listening; as {@link Management}, not before the first request. */
public final class ListenManagement implements Runnable {
    private static final Logger LOG = Log.of(ListenManagement.class);
    private static final String NAME = "io.github.jimmypage:type=Listen";

    private final Supplier<ListenState> listen;

    public ListenManagement(Supplier<ListenState> listen) {
        this.listen = listen;
    }

    @Override
    public void run() {
        try {
            Management.inTheHostsName(() -> Registration.register(listen));
        } catch (RuntimeException | LinkageError refused) {
            LOG.warn(
                    "JMX does not take {}: how others are heard is not shown there; jmx.enabled=false stops trying",
                    NAME,
                    refused);
        }
    }

    /** A class of its own, so that verifying the one around it, in premain, loads nothing of JMX. */
    private static final class Registration {
        static void register(Supplier<ListenState> listen) {
            try {
                ManagementFactory.getPlatformMBeanServer().registerMBean(new ListenBean(listen), new ObjectName(NAME));
            } catch (JMException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
