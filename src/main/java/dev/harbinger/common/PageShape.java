package dev.harbinger.common;

import org.jsoup.nodes.Document;

/** How large a page is, for what takes time that grows faster than it, such as looking for its article. */
public final class PageShape {
    private static final int DEEPEST = 150;

    private PageShape() {}

    /** Whether a page has more nodes than that, or lies deeper than pages that people write. */
    public static boolean isUnwieldy(Document page, int mostNodes) {
        var size = new int[2];
        page.traverse((node, depth) -> {
            size[0]++;
            size[1] = Math.max(size[1], depth);
        });
        return size[0] > mostNodes || size[1] > DEEPEST;
    }
}
