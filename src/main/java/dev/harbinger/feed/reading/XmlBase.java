package dev.harbinger.feed.reading;

/** From which address the links of an element count (XML Base). */
final class XmlBase {
    private XmlBase() {}

    /**
     * The base of an element; null for the address of the feed.
     *
     * @param told its own {@code xml:base}; null without one
     * @param parent null for the root
     */
    static String of(String told, FeedElement parent, String feed) {
        var inherited = parent == null ? null : parent.base();
        if (told == null || told.isBlank()) {
            return inherited;
        }
        var base = Links.web(told, inherited == null ? feed : inherited);
        return base == null ? inherited : base;
    }
}
