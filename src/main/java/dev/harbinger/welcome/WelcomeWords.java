package dev.harbinger.welcome;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of the first steps. They stand in {@code messages/welcome.properties}, and in a file for each other language. */
@MessageBundle("welcome")
public interface WelcomeWords {
    String welcome();

    String hello(String name);

    String purpose();

    String ownPassword();

    String haveOne();

    String printedOne();

    String secondStepToo();

    String toPassword();

    String firstBrief();

    String firstBriefWhy();

    String feeds();

    String oneFeed();

    String someFeeds(long count);

    String noneRead();

    String addThose();

    String seeFeeds();

    String digest();

    String digestWhy();

    String haveItSent();

    String colleagues();

    String colleaguesWhy();

    String invitePeople();

    String lookAround();

    String the();

    String overview();

    String overviewShows();

    String flags();

    String flagsWait();

    String questions();

    String questionsHold();

    String notAgain();
}
