package io.github.jimmypage.config;

import java.time.Duration;

/** One entry of a list in which the first pattern that fits a path decides. */
public record PathDuration(Pattern pattern, Duration duration) {}
