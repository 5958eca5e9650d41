package rig;

import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Has Tomcat take scheme, host and client from the headers of a proxy, which stands at this one address. */
final class ProxiedTomcat {
    private static final String PROXY = "127\\.0\\.0\\.1";
    private static final String HOST_HEADER = "X-Forwarded-Host";

    private ProxiedTomcat() {}

    static void believeProxy(Tomcat tomcat, Context application, String way) {
        switch (way) {
            case "valve" -> tomcat.getEngine().getPipeline().addValve(valve());
            case "filter" -> addFilter(application);
            default -> {
                // No proxy.
            }
        }
    }

    private static RemoteIpValve valve() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(PROXY);
        valve.setHostHeader(HOST_HEADER);
        return valve;
    }

    private static void addFilter(Context application) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("remote-ip");
        filter.setFilterClass("org.apache.catalina.filters.RemoteIpFilter");
        filter.setAsyncSupported("true");
        filter.addInitParameter("internalProxies", PROXY);
        filter.addInitParameter("hostHeader", HOST_HEADER);
        application.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName(filter.getFilterName());
        everything.addURLPattern("/*");
        application.addFilterMapBefore(everything);
    }
}
