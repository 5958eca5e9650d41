package io.github.jimmypage.config;

/** {@code true} or {@code false}. */
final class BooleanType extends ValueType<Boolean> {
    @Override
    String describe() {
        return "boolean";
    }

    @Override
    Boolean parse(String text) throws SettingException {
        if ("true".equalsIgnoreCase(text)) {
            return Boolean.TRUE;
        }
        if ("false".equalsIgnoreCase(text)) {
            return Boolean.FALSE;
        }
        throw new SettingException("allowed: true or false");
    }
}
