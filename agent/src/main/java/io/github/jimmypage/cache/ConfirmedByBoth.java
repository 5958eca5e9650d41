package io.github.jimmypage.cache;

/** Others write in two ways, and both have to be heard. Immutable; as thread-safe as its parts. */
record ConfirmedByBoth(Confirmation first, Confirmation second) implements Confirmation {
    @Override
    public boolean isConfirmed() {
        // Both are asked even so: who is asked begins to listen.
        boolean one = first.isConfirmed();
        return second.isConfirmed() && one;
    }

    @Override
    public String trouble() {
        return first.isConfirmed() ? second.trouble() : first.trouble();
    }
}
