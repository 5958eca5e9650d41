package io.github.jimmypage.shop.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of euro, in cents. */
public record Money(long cents) {

    private static final Pattern TYPED = Pattern.compile("€?\\s*([0-9]{1,6})(?:[.,]([0-9]{1,2}))?");

    /** Reads what somebody typed: {@code 12}, {@code 12.5}, {@code 12,50}, {@code €12.50}; nothing if it is no amount. */
    public static Optional<Money> parse(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        long cents = Long.parseLong((fraction + "00").substring(0, 2));
        return Optional.of(new Money(Long.parseLong(matcher.group(1)) * 100 + cents));
    }

    public Money times(int quantity) {
        return new Money(cents * quantity);
    }

    public Money plus(Money other) {
        return new Money(cents + other.cents);
    }

    /** As it goes into a form field: {@code 12.50}. */
    public String plain() {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    /** As it is shown: {@code €1,250.00}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "€%,d.%02d", cents / 100, cents % 100);
    }
}
