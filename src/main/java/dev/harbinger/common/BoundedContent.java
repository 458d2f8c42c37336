package dev.harbinger.common;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Reads the content of an answer and undoes its codings, within bounds: of the decoded size, of how much larger than what
 * was sent it may be, of how many codings lie over each other, and of how many large contents are in memory at once.
 */
final class BoundedContent {
    static final String ACCEPT_ENCODING = "gzip, deflate, br";
    private static final int LARGE = 1 << 20;
    private static final int MOST_RATIO = 200;
    private static final int MOST_CODINGS = 2;

    /** Contents of more than a mebibyte that are read at the same time. */
    private final Semaphore large = new Semaphore(4, true);

    /** Why a content was not read to its end; the message is a clause. */
    static final class CutOffException extends IOException {
        private static final long serialVersionUID = 1L;

        CutOffException(String why) {
            super(why);
        }
    }

    /**
     * Reads to the end.
     *
     * @param codings the header Content-Encoding, null without one
     * @throws CutOffException if a bound was met
     */
    byte[] read(InputStream sent, String codings, long most, Deadline deadline) throws IOException {
        var counted = new Counting(sent);
        try (var decoded = decoded(counted, codings)) {
            return read(decoded, counted, most, deadline);
        }
    }

    private byte[] read(InputStream in, Counting sent, long most, Deadline deadline) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        var isLarge = false;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > most) {
                    throw new CutOffException("is larger than " + most + " bytes");
                }
                if (out.size() > LARGE && out.size() / MOST_RATIO > sent.count) {
                    throw new CutOffException("is packed so tightly that it can only be meant to do harm");
                }
                if (out.size() > LARGE && !isLarge) {
                    isLarge = acquire(deadline);
                }
            }
            return out.toByteArray();
        } finally {
            if (isLarge) {
                large.release();
            }
        }
    }

    private boolean acquire(Deadline deadline) throws IOException {
        try {
            if (large.tryAcquire(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            throw new CutOffException("is large, and other large ones did not leave it the time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutOffException("was interrupted");
        }
    }

    private static InputStream decoded(InputStream sent, String header) throws IOException {
        var names = codings(header);
        if (names.size() > MOST_CODINGS) {
            throw new CutOffException("is encoded more than " + MOST_CODINGS + " times over");
        }
        var in = sent;
        for (var name : names) {
            in = decoded(in, name, header);
        }
        return in;
    }

    /** The codings in the order in which they are undone. */
    private static List<String> codings(String header) {
        var names = new ArrayList<String>();
        for (var part : (header == null ? "" : header).split(",", MOST_CODINGS + 3)) {
            var name = part.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.equals("identity")) {
                names.add(name);
            }
        }
        Collections.reverse(names);
        return names;
    }

    private static InputStream decoded(InputStream in, String name, String header) throws IOException {
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
            case "deflate" -> new InflaterInputStream(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new CutOffException("comes in the encoding \"" + header + "\", which was not asked for");
        };
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        /** Whoever sent the answer ends it; here only the decoders are closed. */
        @Override
        public void close() {
            // see above
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
