package dev.harbinger.notify;

import dev.harbinger.common.Problems;
import java.net.URI;

/** A channel as somebody asks for it, checked. */
record ChannelWish(String name, ChannelKind kind, String url, double minLikelihood, String region, String category) {
    private static final int LONGEST = 2000;

    ChannelWish {
        if (kind == null) {
            throw Problems.unprocessable("kind", "is missing; send WEBHOOK, SLACK, TEAMS or NTFY");
        }
        if (!isAddress(url)) {
            throw Problems.unprocessable("url", "must be an http or https address without a user name");
        }
        if (!(minLikelihood >= 0 && minLikelihood <= 1)) {
            throw Problems.unprocessable("minLikelihood", "must be 0 to 1");
        }
        url = url.strip();
        name = name == null || name.isBlank() ? URI.create(url).getHost() : name.strip();
        region = region == null || region.isBlank() ? null : region.strip();
        category = category == null || category.isBlank() ? null : category.strip();
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
