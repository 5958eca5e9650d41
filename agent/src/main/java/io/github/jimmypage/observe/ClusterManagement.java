package io.github.jimmypage.observe;

import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.log.Log;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;

/** Registers the bean of the cluster; as {@link Management}, not before the first request. */
public final class ClusterManagement implements Runnable {
    private static final Logger LOG = Log.of(ClusterManagement.class);
    private static final String NAME = "io.github.jimmypage:type=Cluster";

    private final Supplier<ClusterState> cluster;

    public ClusterManagement(Supplier<ClusterState> cluster) {
        this.cluster = cluster;
    }

    @Override
    public void run() {
        try {
            Management.inTheHostsName(() -> Registration.register(cluster));
        } catch (RuntimeException | LinkageError refused) {
            LOG.warn(
                    "JMX does not take {}: the cluster is not shown there; jmx.enabled=false stops trying",
                    NAME,
                    refused);
        }
    }

    /** A class of its own, so that verifying the one around it, in premain, loads nothing of JMX. */
    private static final class Registration {
        static void register(Supplier<ClusterState> cluster) {
            try {
                ManagementFactory.getPlatformMBeanServer()
                        .registerMBean(new ClusterBean(cluster), new ObjectName(NAME));
            } catch (JMException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
