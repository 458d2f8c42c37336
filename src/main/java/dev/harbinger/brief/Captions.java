package dev.harbinger.brief;

import java.util.List;
import java.util.regex.Pattern;

/** Removes image captions and credits, which are no part of what a brief says. */
final class Captions {
    private static final Pattern BLOCK_START = Pattern.compile(
            "^\\s*(?:context image|cover image|featured image|lead image|hero image|file photo|image|photo|picture|caption)s?\\s*:?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDIT = Pattern.compile(
            "^\\s*\\W{0,3}(?:(?:photo|image|picture|photograph|illustration|graphic|map|chart|video)(?:\\s+(?:by|via|credit|source|courtesy))?\\s*[:/©]|(?:photo|image|picture)s?\\s+(?:by|via|courtesy)\\b|context image\\b|file photo\\b|credit:|©|\\(c\\)\\s).{0,300}$",
            Pattern.CASE_INSENSITIVE);

    private Captions() {}

    static void remove(List<String> lines) {
        var inBlock = false;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            inBlock = !line.isBlank() && (inBlock || BLOCK_START.matcher(line).matches());
            if (inBlock || CREDIT.matcher(line).matches()) {
                lines.set(i, "");
            }
        }
    }
}
