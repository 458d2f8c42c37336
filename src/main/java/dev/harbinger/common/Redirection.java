package dev.harbinger.common;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpResponse;

/** Where an answer sends the client instead. */
record Redirection(URI to, boolean permanent) {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Pattern UNFIT = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]");
    private static final int LONGEST = 8000;

    static boolean isIn(HttpResponse answer) {
        return STATUSES.contains(answer.getCode()) && ServerWishes.header(answer, "Location") != null;
    }

    /**
     * Reads the target; characters that no address may hold are escaped first, as browsers do.
     *
     * @throws IllegalArgumentException if it is no address
     */
    static Redirection of(URI from, HttpResponse answer) {
        var location = utf8(ServerWishes.header(answer, "Location").strip());
        if (location.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        var escaped = UNFIT.matcher(location)
                .replaceAll(unfit -> String.format("%%%02X", (int) unfit.group().charAt(0)));
        var to = URI.create(from.resolve(escaped).toASCIIString());
        var downgraded = "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme());
        var moved = answer.getCode() == 301 || answer.getCode() == 308;
        return new Redirection(to, moved && !downgraded);
    }

    /** Headers are read as Latin-1; what was UTF-8 becomes so again. */
    private static String utf8(String latin1) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin1;
        }
    }
}
