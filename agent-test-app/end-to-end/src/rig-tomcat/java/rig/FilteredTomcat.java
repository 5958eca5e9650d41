package rig;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * Serves some pages of the probe application, its classes and its drivers loaded by a loader that lets them see the servlet API and
 * nothing else of the container. Prints {@code SEES=…} with what it sees that it must not, and {@code PORT=N}.
 */
public final class FilteredTomcat {
    private static final String[] HIDDEN = {
        "leash.Leash", "io.github.jimmypage.premain.JimmypageAgent", "org.apache.catalina.Context"
    };

    private FilteredTomcat() {}

    public static void main(String[] arguments) throws Exception {
        ClassLoader application = application(new File(arguments[0], "WEB-INF"));
        System.out.println("SEES="
                + Stream.of(HIDDEN).filter(name -> sees(application, name)).toList());
        Tomcat tomcat = TomcatRig.tomcat(arguments[1]);
        Context context = tomcat.addContext("/probe", null);
        context.setParentClassLoader(application);
        context.addApplicationListener("probe.ProbeSetup");
        serve(context, "/writer", "probe.WriterPage");
        serve(context, "/driver-manager", "probe.DriverManagerPage");
        serve(context, "/write", "probe.Write");
        serve(context, "/control/*", "probe.Control");
        tomcat.start();
        System.out.println("PORT=" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static ClassLoader application(File directory) throws Exception {
        List<File> entries = new ArrayList<>();
        entries.add(new File(directory, "classes"));
        entries.addAll(List.of(new File(directory, "lib").listFiles()));
        return new FilteringLoader(
                entries, FilteredTomcat.class.getClassLoader(), List.of("jakarta.servlet.", "javax.servlet."));
    }

    private static boolean sees(ClassLoader loader, String name) {
        try {
            loader.loadClass(name);
            return true;
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    /** Tomcat 11 deprecates the only way that Tomcat 9 knows. */
    @SuppressWarnings("deprecation")
    private static void serve(Context context, String pattern, String servlet) {
        Tomcat.addServlet(context, servlet, servlet);
        context.addServletMappingDecoded(pattern, servlet, false);
    }
}
