package io.github.jimmypage.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test class that has the agent fail, and is not to fail itself because the agent says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AgentIsMadeToFail {}
