package dev.harbinger.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that tells what changed. They stand in {@code messages/overview.properties}, and in a file for each other language. */
@MessageBundle("overview")
public interface OverviewWords {
    String score();

    String scoreAsked();

    String scoreAnswered();

    String scoreTrue();

    String scoreOpen();

    String scoreExpired();

    String scoreLead();

    String overviewPurpose();

    String lastLook();

    String newFlags();

    String newQuestions();

    String newAnswers();

    String newExpired();

    String statOpen();

    String statLikely();

    String statProposed();

    String statResolved();

    String statExpired();

    String likelyAnswers();

    String toTriage();

    String nothingWaits();

    String nothingWaitsWhy();

    String horizons();

    String drawn();

    String figures();

    String open();

    String likely();

    String hOverdue();

    String hWeek();

    String hMonth();

    String hQuarter();

    String hLater();

    String hNone();

    String nearest();

    String noDeadline();

    String weeks();

    String weekOf();

    String flagsRaised();

    String questionsAsked();

    String questionsAnswered();

    String feedsWell(long n);

    String feedsWaiting(long n);

    String feedsGone(long n);

    String failing(long n);

    String moved();

    String nothingYet();

    String samples();

    String removeSamples();

    String waysFail(long n);
}
