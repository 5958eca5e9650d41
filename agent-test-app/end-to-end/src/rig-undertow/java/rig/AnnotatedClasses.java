package rig;

import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ListenerInfo;
import io.undertow.servlet.api.ServletInfo;
import jakarta.servlet.Servlet;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.stream.Stream;

/** The servlets and listeners of an application, found by their annotations, which Undertow leaves to whoever embeds it. */
final class AnnotatedClasses {
    private final URLClassLoader loader;
    private final List<Class<?>> classes = new ArrayList<>();

    private AnnotatedClasses(URLClassLoader loader) {
        this.loader = loader;
    }

    static AnnotatedClasses of(Path webInf) throws IOException, ClassNotFoundException {
        Path root = webInf.resolve("classes");
        List<URL> path = new ArrayList<>();
        path.add(root.toUri().toURL());
        try (Stream<Path> jars = Files.list(webInf.resolve("lib"))) {
            for (Path jar : jars.sorted().toList()) {
                path.add(jar.toUri().toURL());
            }
        }
        AnnotatedClasses found =
                new AnnotatedClasses(new URLClassLoader(path.toArray(new URL[0]), UndertowRig.class.getClassLoader()));
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.');
                found.classes.add(
                        Class.forName(name.substring(0, name.length() - ".class".length()), false, found.loader));
            }
        }
        return found;
    }

    ClassLoader loader() {
        return loader;
    }

    void addTo(DeploymentInfo deployment) {
        for (Class<?> type : classes) {
            WebServlet servlet = type.getAnnotation(WebServlet.class);
            if (servlet != null) {
                deployment.addServlet(new ServletInfo(type.getName(), type.asSubclass(Servlet.class))
                        .addMappings(servlet.value())
                        .addMappings(servlet.urlPatterns())
                        .setAsyncSupported(servlet.asyncSupported()));
            }
            if (type.isAnnotationPresent(WebListener.class)) {
                deployment.addListener(new ListenerInfo(type.asSubclass(EventListener.class)));
            }
        }
    }
}
