package io.github.jimmypage.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The same as {@link OnEveryRig} for what each container does in its own way: the matrix runs it on all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#onEveryContainer")
@ExtendWith(ServerOutputs.class)
public @interface OnEveryContainer {}
