package dev.harbinger.common;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/** What became of fetching an address. */
public sealed interface Fetched {
    /**
     * A document.
     *
     * @param address where it was found, behind all redirects
     * @param movedTo where permanent redirects alone lead, null if there was none
     * @param contentType, etag, lastModified as the server said, null where it said nothing
     */
    record Document(
            URI address,
            URI movedTo,
            int httpStatus,
            String contentType,
            String etag,
            String lastModified,
            byte[] content)
            implements Fetched {
        @Override
        public boolean equals(Object other) {
            return other instanceof Document that
                    && address.equals(that.address)
                    && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }

        @Override
        public String toString() {
            return httpStatus + " " + address + ", " + content.length + " bytes";
        }
    }

    /** The same as last time (304). */
    record NotModified() implements Fetched {}

    /** The server asks to be left alone (429, 503); {@code retryAfter} is null if it does not say how long. */
    record Refused(int httpStatus, Duration retryAfter) implements Fetched {}

    /** It is gone for good (410). */
    record Gone() implements Fetched {}

    /** It could not be had; {@code httpStatus} is 0 without an answer, {@code why} a clause for people. */
    record Failed(int httpStatus, String why) implements Fetched {}
}
