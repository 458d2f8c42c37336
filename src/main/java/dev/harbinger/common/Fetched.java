package dev.harbinger.common;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/** What became of fetching an address. */
public sealed interface Fetched {
    /** The status of the answer; 0 without one. */
    int httpStatus();

    /**
     * A document.
     *
     * @param address where it was found, behind all redirects
     * @param movedTo where permanent redirects alone lead, null if there was none
     * @param contentType as the server said, null where it said nothing
     */
    record Document(URI address, URI movedTo, int httpStatus, String contentType, Validators validators, byte[] content)
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

    /**
     * What the server said about how to ask again; each part is null where it said nothing.
     *
     * @param etag, lastModified byte for byte, to be sent back so
     * @param freshFor how long the answer stays good
     */
    record Validators(String etag, String lastModified, Duration freshFor) {
        static final Validators NONE = new Validators(null, null, null);
    }

    /** The same as last time (304), with what the server said anew; {@code movedTo} as for a document. */
    record NotModified(URI movedTo, Validators validators) implements Fetched {
        @Override
        public int httpStatus() {
            return 304;
        }
    }

    /** The server asks to be left alone (429, 503); {@code retryAfter} is null if it does not say how long. */
    record Refused(int httpStatus, Duration retryAfter) implements Fetched {}

    /** It is gone for good (410). */
    record Gone() implements Fetched {
        @Override
        public int httpStatus() {
            return 410;
        }
    }

    /** It could not be had; {@code httpStatus} is 0 without an answer, {@code why} a clause for people. */
    record Failed(int httpStatus, String why) implements Fetched {}
}
