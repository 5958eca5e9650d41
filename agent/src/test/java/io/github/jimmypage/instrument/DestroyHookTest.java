package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DestroyHookTest {
    private final Prefilter prefilter = new Prefilter();

    @Test
    void theEndOfAServletIsSeenInTheApiAndInWhatOverridesIt() throws IOException {
        assertTrue(isHooked(GenericServlet.class));
        assertTrue(isHooked(Ending.class));
        assertTrue(isHooked(EndingLater.class));
        assertFalse(isHooked(HttpServlet.class), "it leaves this to its superclass");
    }

    @Test
    void otherThingsAreDestroyedWithoutBeingLookedAt() throws IOException {
        assertFalse(prefilter.mayHaveHooks(classFile(Bean.class)), "mentions no servlet");
        assertFalse(isHooked(BeanOfServlets.class), "is no servlet");
    }

    private boolean isHooked(Class<?> type) throws IOException {
        byte[] classFile = classFile(type);
        boolean hooked = HookTransformer.hookable(classFile, DestroyHookTest.class.getClassLoader()).stream()
                .anyMatch(candidate -> candidate.hook() == Hook.DESTROY);
        if (hooked) {
            assertEquals(hooked, prefilter.mayHaveHooks(classFile), "the prefilter lets pass what is to be hooked");
        }
        return hooked;
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = DestroyHookTest.class
                .getClassLoader()
                .getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /** A servlet that does not pass the call on. */
    static class Ending extends GenericServlet {
        private static final long serialVersionUID = 1;

        @Override
        public void service(ServletRequest request, ServletResponse response) {}

        @Override
        public void destroy() {}
    }

    /** One that inherits from a servlet of the application. */
    static class EndingLater extends Ending {
        private static final long serialVersionUID = 1;

        @Override
        public void service(ServletRequest request, ServletResponse response) {}

        @Override
        public void destroy() {}
    }

    /** Has the name alone. */
    static class Bean {
        public void destroy() {}
    }

    /** Has the name and knows servlets, as the beans of frameworks do. */
    static class BeanOfServlets {
        private ServletContext context;

        public void setServletContext(ServletContext context) {
            this.context = context;
        }

        public void destroy() {
            context.removeAttribute("bean");
        }
    }
}
