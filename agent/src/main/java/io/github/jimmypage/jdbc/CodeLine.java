package io.github.jimmypage.jdbc;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the application's code that executed a statement. Thread-safe.
 *
 * <p>Everything above the outermost JDBC call belongs to the driver, the pool and the agent. Of what called that, the first frame
 * counts that is neither of the JDK nor of a framework nor of a proxy; where there is none, the first that is not of the JDK. Where
 * another class of the application called it, that is told too: many have one class through which all statements go.
 */
final class CodeLine {
    /** Deep stacks of frameworks have some hundred frames; the application's own is rarely beyond the first fifty. */
    private static final int MOST_FRAMES = 256;

    /** How far beyond the line its caller is looked for: not through the stack of a framework. */
    private static final int CALLER_FRAMES = 16;

    /** Made at the first write and not before: nobody needs it while the host starts. */
    private static final class Walker {
        static final StackWalker INSTANCE = StackWalker.getInstance();
    }

    private CodeLine() {}

    /**
     * The line as in a stack trace; null when there is nothing to name.
     *
     * @param outermost the object whose JDBC method the application called; null when that is not known
     */
    static @Nullable String of(@Nullable Object outermost) {
        String line = Walker.INSTANCE.walk(new Search(outermost));
        return line != null || outermost == null ? line : Walker.INSTANCE.walk(new Search(null));
    }

    /** Goes through the frames of one stack, innermost first. */
    private static final class Search
            implements Function<Stream<StackWalker.StackFrame>, @Nullable String>, Predicate<StackWalker.StackFrame> {
        private final @Nullable Object outermost;
        private boolean inside;
        private boolean seen;
        private StackWalker.@Nullable StackFrame found;
        private StackWalker.@Nullable StackFrame fallback;
        private int beyond;

        Search(@Nullable Object outermost) {
            this.outermost = outermost;
            this.inside = outermost != null;
        }

        @Override
        public @Nullable String apply(Stream<StackWalker.StackFrame> frames) {
            StackWalker.StackFrame last =
                    frames.limit(MOST_FRAMES).filter(this).findFirst().orElse(null);
            StackWalker.StackFrame named = found == null ? fallback : found;
            if (named == null) {
                return null;
            }
            return last != null && isCaller(last)
                    ? described(named) + ", called by " + described(last)
                    : described(named);
        }

        /** Whether it is the last frame that is looked at. */
        @Override
        public boolean test(StackWalker.StackFrame frame) {
            String name = frame.getClassName();
            if (found != null) {
                return isCaller(frame) || ++beyond >= CALLER_FRAMES;
            }
            if (inside) {
                boolean own = isOf(name);
                seen |= own;
                if (own || !seen) {
                    return false;
                }
                inside = false;
            }
            KnownCode code = KnownCode.of(name);
            if (code == KnownCode.APPLICATION) {
                found = frame;
                return false;
            }
            if (fallback == null && code == KnownCode.FRAMEWORK) {
                fallback = frame;
            }
            return false;
        }

        /** Whether it is of the application, and of another class than the line. */
        private boolean isCaller(StackWalker.StackFrame frame) {
            String name = frame.getClassName();
            return found != null && !name.equals(found.getClassName()) && KnownCode.of(name) == KnownCode.APPLICATION;
        }

        /** Whether it is the class of the outermost object, or one that this extends. */
        private boolean isOf(String name) {
            Class<?> type = outermost == null ? null : outermost.getClass();
            while (type != null && type != Object.class) {
                if (type.getName().equals(name)) {
                    return true;
                }
                type = type.getSuperclass();
            }
            return false;
        }

        private static String described(StackWalker.StackFrame frame) {
            String file = frame.getFileName();
            int line = frame.getLineNumber();
            String place = file == null ? "unknown source" : line < 0 ? file : file + ":" + line;
            return frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")";
        }
    }
}
