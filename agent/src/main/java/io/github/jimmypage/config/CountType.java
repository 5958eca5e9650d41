package io.github.jimmypage.config;

/** A whole number within bounds. */
final class CountType extends ValueType<Integer> {
    private final int least;
    private final int most;
    private final String note;

    /** @param note what 0 means, or the unit; empty for a plain count */
    CountType(int least, int most, String note) {
        this.least = least;
        this.most = most;
        this.note = note;
    }

    @Override
    String describe() {
        return note.isEmpty() ? "count" : note;
    }

    @Override
    Integer parse(String text) throws SettingException {
        long number = Digits.parse(text);
        if (number < least || number > most) {
            throw new SettingException("allowed: a whole number from " + least + " to " + most);
        }
        return (int) number;
    }
}
