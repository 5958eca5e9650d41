package probe.capture;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Registers the filter, and a servlet that is known by its name alone. */
@WebListener
public final class CaptureSetup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        var filter = application.addFilter("capture", new CaptureFilter());
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/capture/*");
        var named = application.addServlet("capture-named", new CapturePart());
        named.setAsyncSupported(true);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}
}
