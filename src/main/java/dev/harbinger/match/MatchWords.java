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

    String howGood();

    String wereRight(long right, long all);

    String noVerdict();

    String aboutFlags();

    String flags();

    String replay();

    String learned();

    String learnedFrom(int count);

    String asShipped();

    String asLearned();

    String surprise();

    String shipsWith(long percent);

    String noLikelier(int count, String surprise);

    String tooFew(int count);

    String byLikelihood();

    String verdicts();

    String right();

    String byType();

    String byFeed();

    String feed();

    String replayWhy(int days);

    String howGoodThey();

    String judgingAgain();

    String thresholdPercent();

    String daysBack();

    String everyThreshold();

    String now(long percent);

    String thresholdChart();

    String threshold();

    String flagged();

    String thresholdNow();

    String thresholdChosen();

    String rightShare();

    String confirmed();

    String dismissed();

    String replayNote();

    String flaggedToo();

    String notFlagged();

    String atPercent(long percent);

    String nothing();

    String nothingBetween();

    String judgeAgain();

    String judgeAgainWhy();

    String aFeed();

    String feedPreview();

    String showFeed();

    String addFeed();

    String back();

    String backToFeeds();

    String knownFeed();

    String otherFeeds();

    String lookAtIt();

    String newestAndFlags();

    String noEntry();

    String emptyFeed();

    String wouldFlagNothing();

    String wouldFlag();

    String noneRaised();

    String feedFails(String why);
}
