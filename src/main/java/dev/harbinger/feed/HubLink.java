package dev.harbinger.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hub that tells of news in a feed, and the address by which it knows the feed (WebSub, W3C Recommendation 2018). Read
 * from the head of the document.
 */
record HubLink(String hub, String topic) {
    private static final int HEAD = 16_384;
    private static final int LONGEST = 2000;
    private static final Pattern LINK = Pattern.compile("<(?:[a-zA-Z0-9]{1,20}:)?link\\s([^>]{1,2000})>");
    private static final Pattern REL = Pattern.compile("\\brel\\s*=\\s*[\"']([^\"']{1,100})[\"']");
    private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*[\"']([^\"']{1,2000})[\"']");

    /** The hub of a document; null if it names none, and its topic is the feed's own address if it does not say. */
    static HubLink in(byte[] content, URI address) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (!head.contains("hub")) {
            return null;
        }
        String hub = null;
        String self = null;
        for (var link = LINK.matcher(head); link.find(); ) {
            var rel = value(REL.matcher(link.group(1)));
            var href = value(HREF.matcher(link.group(1))).replace("&amp;", "&");
            hub = hub == null && rel.equals("hub") ? href : hub;
            self = self == null && rel.equals("self") ? href : self;
        }
        var target = resolved(hub, address);
        var topic = resolved(self, address);
        return target == null ? null : new HubLink(target, topic == null ? address.toString() : topic);
    }

    private static String value(Matcher attribute) {
        return attribute.find() ? attribute.group(1).strip() : "";
    }

    private static String resolved(String href, URI address) {
        try {
            var resolved = href == null || href.isEmpty()
                    ? null
                    : address.resolve(href).toString();
            return resolved == null || resolved.length() > LONGEST || !resolved.startsWith("http") ? null : resolved;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
