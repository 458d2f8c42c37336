package dev.harbinger.notify;

import dev.harbinger.common.Problems;
import dev.harbinger.common.mail.EmailAddress;
import java.net.URI;

/** A channel as somebody asks for it, checked. */
record ChannelWish(String name, ChannelKind kind, String url, double minLikelihood, String region, String category) {
    private static final String MAILTO = "mailto:";
    private static final int LONGEST = 2000;

    ChannelWish {
        if (kind == null) {
            throw Problems.unprocessable("kind", "is missing; send WEBHOOK, SLACK, TEAMS, NTFY or MAIL");
        }
        if (kind == ChannelKind.MAIL) {
            url = MAILTO + mailbox(url);
        } else if (!isAddress(url)) {
            throw Problems.unprocessable("url", "must be an http or https address without a user name");
        }
        if (!(minLikelihood >= 0 && minLikelihood <= 1)) {
            throw Problems.unprocessable("minLikelihood", "must be 0 to 1");
        }
        url = url.strip();
        name = name == null || name.isBlank() ? where(url) : name.strip();
        region = region == null || region.isBlank() ? null : region.strip();
        category = category == null || category.isBlank() ? null : category.strip();
    }

    private static String mailbox(String url) {
        var typed = url != null && url.startsWith(MAILTO) ? url.substring(MAILTO.length()) : url;
        return EmailAddress.read(typed)
                .filter(address -> !address.text().matches(".*[?%&].*"))
                .map(EmailAddress::text)
                .orElseThrow(() -> Problems.unprocessable("url", "must be an address such as name@example.org"));
    }

    private static String where(String url) {
        var address = URI.create(url);
        return address.getHost() == null ? address.getSchemeSpecificPart() : address.getHost();
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url == null ? "" : url.strip());
            return url != null
                    && url.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
