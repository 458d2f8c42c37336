package dev.harbinger.digest;

/**
 * What a mail says, the same facts in HTML and in plain text.
 *
 * @param subject one line
 */
record Written(String subject, String html, String plain) {
    Written {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
