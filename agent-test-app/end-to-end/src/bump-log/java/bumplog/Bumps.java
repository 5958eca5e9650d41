package jdbcrig;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bumps that the agent logged since the last question: it logs them on the thread that writes, before that goes on. */
final class Bumps {
    private static final Pattern LINE = Pattern.compile("generation (\\d+): (\\w+) of (\\S*)");

    private final RandomAccessFile log;
    private long generation;

    Bumps(String file) {
        try {
            log = new RandomAccessFile(file, "r");
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** One bump: its cause and its tables. */
    record Bump(String cause, String tables) {
        @Override
        public String toString() {
            return cause + "(" + tables + ")";
        }
    }

    synchronized List<Bump> since() {
        List<Bump> bumps = new ArrayList<>();
        try {
            byte[] news = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(news);
            Matcher line = LINE.matcher(new String(news, StandardCharsets.UTF_8));
            while (line.find()) {
                long next = Long.parseLong(line.group(1));
                if (next <= generation) {
                    throw new IllegalStateException("generation " + next + " after " + generation);
                }
                generation = next;
                bumps.add(new Bump(line.group(2), line.group(3)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bumps;
    }
}
