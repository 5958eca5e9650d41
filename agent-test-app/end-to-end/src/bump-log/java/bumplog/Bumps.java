package bumplog;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bumps that the agent logged since the last question: it logs them on the thread that writes, before that goes on. */
public final class Bumps {
    private static final Pattern LINE = Pattern.compile("generation (\\d+): (\\w+) of (\\S*)");

    private final RandomAccessFile log;
    private final Set<Long> generations = new HashSet<>();

    public Bumps(String file) {
        try {
            log = new RandomAccessFile(file, "r");
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** One bump: its cause and its tables. */
    public record Bump(String cause, String tables) {
        @Override
        public String toString() {
            return cause + "(" + tables + ")";
        }
    }

    public synchronized List<Bump> since() {
        List<Bump> bumps = new ArrayList<>();
        try {
            byte[] news = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(news);
            String lines = new String(news, StandardCharsets.ISO_8859_1);
            int whole = lines.lastIndexOf('\n') + 1;
            log.seek(log.getFilePointer() - news.length + whole);
            Matcher line = LINE.matcher(lines.substring(0, whole));
            while (line.find()) {
                long next = Long.parseLong(line.group(1));
                if (!generations.add(next)) {
                    throw new IllegalStateException("generation " + next + " again");
                }
                bumps.add(new Bump(line.group(2), line.group(3)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bumps;
    }
}
