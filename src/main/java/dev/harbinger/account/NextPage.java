package dev.harbinger.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody goes after signing in: a page of Harbinger, whatever an address in circulation says. */
final class NextPage {
    private static final URI HOME = URI.create("/");
    private static final int LONGEST = 2000;

    private NextPage() {}

    /** The page of this path and query, or the overview if it is none of ours. */
    static URI of(String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("/login")) {
            return HOME;
        }
        try {
            var page = new URI(asked);
            var isOurs = page.getScheme() == null && page.getRawAuthority() == null && !asked.startsWith("//");
            return isOurs && page.getRawPath().startsWith("/") ? page : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /** The login page that leads on to a page. */
    static URI loginFor(String page) {
        var next = of(page);
        return next.equals(HOME)
                ? URI.create("/login")
                : URI.create("/login?next=" + URLEncoder.encode(next.toString(), StandardCharsets.UTF_8));
    }
}
