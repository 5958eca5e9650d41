package io.github.jimmypage.instrument;

/** Servlets that a container makes of JSPs, by the interface of either namespace. Without state. */
final class JspPages {
    private JspPages() {}

    static boolean isOne(Object servlet) {
        for (Class<?> type = servlet.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> implemented : type.getInterfaces()) {
                if (isPage(implemented)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPage(Class<?> type) {
        String name = type.getName();
        if (name.equals("jakarta.servlet.jsp.JspPage") || name.equals("javax.servlet.jsp.JspPage")) {
            return true;
        }
        for (Class<?> above : type.getInterfaces()) {
            if (isPage(above)) {
                return true;
            }
        }
        return false;
    }
}
