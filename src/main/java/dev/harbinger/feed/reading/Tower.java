package dev.harbinger.feed.reading;

/**
 * Knows documents that are built to fall on the lenient parser: elements nested by the thousand, tags with thousands of
 * attributes. Follows the tags as that parser would, in one pass and without building anything.
 */
final class Tower {
    private static final int DEEPEST = 500;
    private static final int MOST_ATTRIBUTES = 1000;

    private final String text;
    private final int[] open = new int[DEEPEST];
    private int depth;

    private Tower(String text) {
        this.text = text;
    }

    static boolean is(String text) {
        return new Tower(text).isOne();
    }

    private boolean isOne() {
        for (int at = text.indexOf('<'); at >= 0; ) {
            int end = end(at);
            if (end < 0) {
                return false;
            }
            char next = text.charAt(at + 1);
            if (next == '/') {
                close(name(at + 2, end));
            } else if (Character.isLetter(next)) {
                if (attributes(at, end) > MOST_ATTRIBUTES || text.charAt(end - 1) != '/' && !push(name(at + 1, end))) {
                    return true;
                }
            }
            at = text.indexOf('<', end);
        }
        return false;
    }

    /** Where the tag, comment or character data ends that begins here; negative if it does not. */
    private int end(int at) {
        if (text.startsWith("<!--", at)) {
            return text.indexOf("-->", at + 4);
        }
        return text.startsWith("<![CDATA[", at) ? text.indexOf("]]>", at) : text.indexOf('>', at + 1);
    }

    private int name(int from, int end) {
        int hash = 0;
        for (int i = from; i < end && !Character.isWhitespace(text.charAt(i)); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private boolean push(int name) {
        if (depth == DEEPEST) {
            return false;
        }
        open[depth++] = name;
        return true;
    }

    private void close(int name) {
        for (int i = depth - 1; i >= 0; i--) {
            if (open[i] == name) {
                depth = i;
                return;
            }
        }
    }

    private int attributes(int at, int end) {
        int attributes = 0;
        for (int i = at; i < end; i++) {
            attributes += text.charAt(i) == '=' ? 1 : 0;
        }
        return attributes;
    }
}
