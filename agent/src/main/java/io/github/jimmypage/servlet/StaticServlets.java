package io.github.jimmypage.servlet;

/**
 * The servlets that containers bring for static files. Their files lie on disk or go out by sendfile, better than a cache of
 * rendered pages could do it, and they are left alone. Thread-safe.
 */
final class StaticServlets {
    private static final ClassValue<Boolean> SERVES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Class<?> c = type; c != null; c = c.getSuperclass()) {
                if (isKnown(c.getName())) {
                    return Boolean.TRUE;
                }
            }
            return Boolean.FALSE;
        }
    };

    private StaticServlets() {}

    static boolean serves(Object servlet) {
        return SERVES.get(servlet.getClass());
    }

    /** Jetty puts a servlet of its own around those that do not support asynchronous requests. */
    static boolean isWrapper(Object servlet) {
        String name = servlet.getClass().getName();
        return name.startsWith("org.eclipse.jetty.") && name.contains(".ServletHolder$");
    }

    private static boolean isKnown(String name) {
        return name.equals("org.apache.catalina.servlets.DefaultServlet")
                || name.equals("org.eclipse.jetty.servlet.DefaultServlet")
                || name.equals("org.eclipse.jetty.ee8.servlet.DefaultServlet")
                || name.equals("org.eclipse.jetty.ee9.servlet.DefaultServlet")
                || name.equals("org.eclipse.jetty.ee10.servlet.DefaultServlet")
                || name.equals("org.eclipse.jetty.ee10.servlet.ResourceServlet")
                || name.equals("org.eclipse.jetty.ee11.servlet.DefaultServlet")
                || name.equals("org.eclipse.jetty.ee11.servlet.ResourceServlet")
                || name.equals("io.undertow.servlet.handlers.DefaultServlet");
    }
}
