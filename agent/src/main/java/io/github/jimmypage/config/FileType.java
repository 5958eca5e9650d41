package io.github.jimmypage.config;

/** A path in the file system, or nothing. Not looked up: a value must not depend on what exists at the moment. */
final class FileType extends ValueType<String> {
    private final String description;

    FileType(String description) {
        this.description = description;
    }

    @Override
    String describe() {
        return description;
    }

    @Override
    String parse(String text) throws SettingException {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                throw new SettingException(
                        "a path holds no control character; in a properties file a backslash is written"
                                + " twice (C:\\\\logs\\\\temp.log), or / instead");
            }
        }
        return text;
    }
}
