package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JspPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"jakarta.servlet.jsp.JspPage", "javax.servlet.jsp.JspPage"})
    void whatAContainerMadeOfAPageIsOne(String name) throws ReflectiveOperationException {
        Class<?> page = made(new ByteBuddy().makeInterface().name(name).make());
        Class<?> http =
                made(new ByteBuddy().makeInterface(page).name(name + "OfHttp").make(), page);
        Class<?> base =
                made(new ByteBuddy().subclass(Object.class).implement(http).make(), http);
        Class<?> servlet = made(new ByteBuddy().subclass(base).make(), base);
        assertTrue(JspPages.isOne(servlet.getConstructor().newInstance()));
    }

    @Test
    void anotherServletIsNone() {
        assertFalse(JspPages.isOne(new Object()));
    }

    private static Class<?> made(DynamicType.Unloaded<?> type) {
        return type.load(JspPagesTest.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }

    private static Class<?> made(DynamicType.Unloaded<?> type, Class<?> above) {
        return type.load(above.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }
}
