package io.github.jimmypage.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Leaves a test class out, with a word, where there is no browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.github.jimmypage.endtoend.browser.Browser#isHere",
        disabledReason = "there is no chromium, or no chromedriver: CHROMIUM, CHROMEDRIVER, PATH")
@interface InABrowser {}
