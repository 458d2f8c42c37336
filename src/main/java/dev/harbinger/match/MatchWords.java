package dev.harbinger.match;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the pages that speak of judging. They stand in {@code messages/match.properties}, and in a file for each other language.
 */
@MessageBundle("match")
public interface MatchWords {
    String foresight();

    String foreseen(long gained, long kept, long lost);

    String looked(long read, long days);

    String gained();

    String lost();

    String unmoved();

    String keepEdit();

    String backToQuestion();
}
