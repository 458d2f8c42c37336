package dev.harbinger.match;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the pages that speak of judging. They stand in {@code messages/match.properties}, and in a file for each other language.
 */
@MessageBundle("match")
public interface MatchWords {
    String foresight();

    String foreseen(int gained, int kept, int lost);

    String looked(int read, int days);

    String gained();

    String lost();

    String unmoved();

    String keepEdit();

    String backToQuestion();
}
