package io.github.jimmypage.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of {@code pattern=duration}. */
final class PathDurationsType extends ValueType<List<PathDuration>> {
    private final DurationType durations = DurationType.orZero("for ever");

    @Override
    String describe() {
        return "list of pattern=duration";
    }

    @Override
    List<PathDuration> parse(String text) throws SettingException {
        List<String> words = Words.of(text);
        List<PathDuration> entries = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.lastIndexOf('=');
            if (equals < 1) {
                throw new SettingException("'" + word + "' is not of the form pattern=duration, such as /news/*=30s");
            }
            String path = word.substring(0, equals).trim();
            PatternsType.checkPath(path);
            Duration duration = durations.parse(word.substring(equals + 1).trim());
            entries.add(new PathDuration(Pattern.of(path), duration));
        }
        return Collections.unmodifiableList(entries);
    }
}
