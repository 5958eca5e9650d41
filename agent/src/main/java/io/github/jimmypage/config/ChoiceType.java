package io.github.jimmypage.config;

import java.util.Locale;

/** One constant of an enum, written in lower case. */
final class ChoiceType<E extends Enum<E>> extends ValueType<E> {
    private final E[] constants;
    private final String notBuilt;

    /** @param notBuilt a value that the documentation speaks of and this version does not have; empty for none */
    ChoiceType(E[] constants, String notBuilt) {
        this.constants = constants;
        this.notBuilt = notBuilt;
    }

    @Override
    String describe() {
        StringBuilder names = new StringBuilder();
        for (E constant : constants) {
            if (names.length() > 0) {
                names.append(", ");
            }
            names.append(constant.name().toLowerCase(Locale.ROOT));
        }
        return names.toString();
    }

    @Override
    E parse(String text) throws SettingException {
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        if (!notBuilt.isEmpty() && notBuilt.equalsIgnoreCase(text)) {
            throw new SettingException("'" + notBuilt + "' is not built yet; allowed: " + describe());
        }
        throw new SettingException("allowed: " + describe());
    }
}
