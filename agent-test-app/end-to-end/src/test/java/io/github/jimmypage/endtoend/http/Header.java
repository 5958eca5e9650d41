package io.github.jimmypage.endtoend.http;

/** One header line as sent: the name in the sender's case. */
public record Header(String name, String value) {
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
