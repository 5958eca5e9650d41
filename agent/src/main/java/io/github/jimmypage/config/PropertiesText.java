package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The syntax of {@link java.util.Properties}, with the line that each entry starts on and with nothing passed over in
 * silence: {@code Properties} keeps neither lines nor duplicates. Not thread-safe.
 */
final class PropertiesText {
    /**
     * One entry.
     *
     * @param line 1 or more, where the entry starts
     * @param lostBackslash whether a backslash stood before a character that needs none, and was dropped
     */
    record Entry(String key, String value, int line, boolean lostBackslash) {}

    private final String text;
    private int at;
    private int line = 1;

    private PropertiesText(String text) {
        this.text = text;
    }

    /** {@return the entries in their order, duplicates included} */
    static List<Entry> parse(String text) throws SettingException {
        PropertiesText source = new PropertiesText(text);
        List<Entry> entries = new ArrayList<>();
        while (source.skipToEntry()) {
            int line = source.line;
            String logical = source.logicalLine();
            if (!logical.isEmpty()) {
                entries.add(entry(logical, line));
            }
        }
        return entries;
    }

    /** {@return false at the end of the text} */
    private boolean skipToEntry() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' || c == '!') {
                skipComment();
            } else if (c == '\r' || c == '\n') {
                endLine();
            } else if (isBlank(c)) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
            at++;
        }
    }

    /** {@return one entry with its lines joined and its escapes untouched, or nothing if it turns out to be a comment} */
    private String logicalLine() {
        StringBuilder logical = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\r' || c == '\n') {
                endLine();
                return logical.toString();
            }
            if (c != '\\') {
                logical.append(c);
                at++;
            } else if (at + 1 == text.length()) {
                at++;
            } else if (text.charAt(at + 1) == '\r' || text.charAt(at + 1) == '\n') {
                at++;
                endLine();
                skipBlanks();
                if (logical.length() == 0 && at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '!')) {
                    return "";
                }
            } else {
                logical.append(c).append(text.charAt(at + 1));
                at += 2;
            }
        }
        return logical.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void endLine() {
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
        at++;
        line++;
    }

    private static Entry entry(String logical, int line) throws SettingException {
        int keyEnd = 0;
        while (keyEnd < logical.length() && !isSeparator(logical.charAt(keyEnd))) {
            keyEnd += logical.charAt(keyEnd) == '\\' ? 2 : 1;
        }
        keyEnd = Math.min(keyEnd, logical.length());
        int valueStart = afterBlanks(logical, keyEnd);
        if (valueStart < logical.length() && (logical.charAt(valueStart) == '=' || logical.charAt(valueStart) == ':')) {
            valueStart = afterBlanks(logical, valueStart + 1);
        }
        String key = logical.substring(0, keyEnd);
        String value = logical.substring(valueStart);
        return new Entry(unescape(key, line), unescape(value, line), line, losesBackslash(value));
    }

    private static int afterBlanks(String logical, int from) {
        int end = from;
        while (end < logical.length() && isBlank(logical.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String unescape(String raw, int line) throws SettingException {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '\\') {
                plain.append(c);
                i++;
            } else if (raw.charAt(i + 1) == 'u') {
                plain.append(codeUnit(raw, i + 2, line));
                i += 6;
            } else {
                int known = "tnrf".indexOf(raw.charAt(i + 1));
                plain.append(known < 0 ? raw.charAt(i + 1) : "\t\n\r\f".charAt(known));
                i += 2;
            }
        }
        return plain.toString();
    }

    private static char codeUnit(String raw, int from, int line) throws SettingException {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < raw.length() && raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new SettingException(
                        "\\u must be followed by four hexadecimal digits; a backslash is written twice", line);
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private static boolean losesBackslash(String raw) {
        for (int i = raw.indexOf('\\'); i >= 0 && i + 1 < raw.length(); i = raw.indexOf('\\', i + 2)) {
            if (Character.isLetterOrDigit(raw.charAt(i + 1)) && "tnrfu".indexOf(raw.charAt(i + 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return c == '=' || c == ':' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
