package dev.harbinger.common.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Signs mails by the key of a domain (RFC 6376): rsa-sha256, both parts in the relaxed form, which survives servers that
 * fold headers or cut spaces. Immutable.
 */
final class Dkim {
    private static final Set<String> SIGNED = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "references",
            "in-reply-to",
            "mime-version",
            "content-type",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "auto-submitted");
    private static final String HEADER_END = "\r\n\r\n";

    private final PrivateKey key;
    private final String domain;
    private final String selector;

    Dkim(PrivateKey key, String domain, String selector) {
        this.key = key;
        this.domain = domain;
        this.selector = selector;
    }

    /** Reads a key of PKCS #8 in PEM. */
    static PrivateKey key(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("harbinger.mail.dkim.private-key is no RSA key of PKCS #8 in PEM", e);
        }
    }

    /** The mail with the signature before its headers. */
    byte[] signed(byte[] mail, Instant now) {
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEADER_END);
        var headers = headers(text.substring(0, end));
        var signature = "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector
                + "; t=" + now.getEpochSecond() + ";\r\n\th=" + names(headers) + ";\r\n\tbh="
                + hash(body(text.substring(end + HEADER_END.length()))) + ";\r\n\tb=";
        var signs = new StringBuilder();
        headers.forEach(header -> signs.append(relaxed(header)).append("\r\n"));
        signs.append(relaxed(signature));
        var whole = new ByteArrayOutputStream(mail.length + signature.length() + 512);
        whole.writeBytes((signature + folded(sign(signs.toString())) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(mail);
        return whole.toByteArray();
    }

    /** Those that are signed, the last of a name first, as verifiers count. */
    private static List<String> headers(String head) {
        var headers = new ArrayList<String>();
        for (var header : head.split("\r\n(?![ \t])")) {
            if (SIGNED.contains(name(header))) {
                headers.add(0, header);
            }
        }
        return headers;
    }

    private static String names(List<String> headers) {
        return String.join(":\r\n\t ", headers.stream().map(Dkim::name).toList());
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String header) {
        var value = header.substring(header.indexOf(':') + 1);
        return name(header) + ":"
                + value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    /** The body with runs of spaces as one, none at line ends, and no empty lines at its end. */
    private static String body(String body) {
        var relaxed = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n").replaceAll("(\r\n)+$", "");
        return relaxed.isEmpty() ? "" : relaxed + "\r\n";
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(body.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String sign(String headers) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(headers.getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    private static String folded(String base64) {
        return base64.replaceAll("(.{70})(?=.)", "$1\r\n\t");
    }
}
