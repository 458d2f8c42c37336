package dev.harbinger.common.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Words as quoted-printable in UTF-8 (RFC 2045, 6.7): lines of 76 signs at most, which end in CR LF, all of it ASCII. */
final class QuotedPrintable {
    private static final int LONGEST = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(ByteArrayOutputStream out) {
        this.out = out;
    }

    static void write(String words, ByteArrayOutputStream out) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        var writer = new QuotedPrintable(out);
        for (int at = 0; at < bytes.length; at++) {
            var next = at + 1 < bytes.length ? bytes[at + 1] : '\n';
            if (bytes[at] == '\n' || bytes[at] == '\r' && next != '\n') {
                writer.endLine();
            } else if (bytes[at] != '\r') {
                writer.write(bytes[at], next == '\n' || next == '\r');
            }
        }
    }

    /** Blanks at the end of a line would not arrive. */
    private void write(byte sign, boolean last) {
        if (sign > ' ' && sign < 127 && sign != '=' || (sign == ' ' || sign == '\t') && !last) {
            makeRoom(1);
            out.write(sign);
        } else {
            makeRoom(3);
            out.write('=');
            out.write(HEX[(sign & 0xF0) >> 4]);
            out.write(HEX[sign & 0x0F]);
        }
    }

    private void makeRoom(int signs) {
        if (column + signs >= LONGEST) {
            out.write('=');
            endLine();
        }
        column += signs;
    }

    private void endLine() {
        out.write('\r');
        out.write('\n');
        column = 0;
    }
}
