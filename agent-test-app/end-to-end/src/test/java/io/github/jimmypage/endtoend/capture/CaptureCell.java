package io.github.jimmypage.endtoend.capture;

/**
 * What came of one row on one rig over one protocol.
 *
 * @param what in words, for the table
 * @param hit whether it was served from the cache in the end
 * @param right whether nothing differed that may not
 */
public record CaptureCell(String row, Protocol protocol, String rig, String what, boolean hit, boolean right) {
    static final String MISSING = "n/a";

    public boolean isMissing() {
        return what.equals(MISSING);
    }

    /** Whether every container must keep it. */
    public boolean isToBeKept() {
        return !isMissing() && Kept.isExpectedOf(row);
    }

    /** Whether it may be kept nowhere. */
    public boolean isNever() {
        return Kept.isNever(row);
    }

    @Override
    public String toString() {
        return row + " over " + protocol + " on " + rig + ": " + what;
    }
}
