package io.github.jimmypage.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs a test class on the latest JDK there is, in the matrix too: it is about drivers and takes long. Its constructor takes the {@code Jdk}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.Jdks#latestAlone")
public @interface OnLatestJdkAlone {}
