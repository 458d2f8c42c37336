package dev.harbinger.digest;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of mails to subscribers. They stand in {@code messages/letter.properties}, and in a file for each other language. */
@MessageBundle("letter")
public interface LetterWords {
    String lang();

    String corrected();

    String resolved();

    String likely();

    String dueSoon();

    String expired();

    String opened();

    String someCorrected();

    String someResolved();

    String someLikely();

    String someDueSoon();

    String someExpired();

    String someOpened();

    String subjectMore(int count);

    String nothingNew();

    String aFeedFails(String name);

    String someFeedsFail(int count);

    String answer(String answer);

    String takenBack();

    String insteadOf(String answer, String before);

    String by(String title);

    String why(String reason);

    String likelyBy(String percent);

    String likelyLeaning(String percent, String leaning);

    String deadline(String date);

    String fromBrief(String title);

    String andMore(int count, String what);

    String allQuestions();

    String failing();

    String since(String date);

    String lastWeek();

    String weekOpened(int count);

    String weekLikely(int count);

    String weekResolved(int count);

    String weekNothing();

    String together();

    String change();

    String unsubscribe();

    String whyYou(String wishes, String interests);

    String aTest();

    String confirmTitle();

    String confirmAbout(String interests, String wishes);

    String confirmPress();

    String confirmButton();

    String confirmLast();

    String knownTitle();

    String knownAbout(String interests, String wishes);

    String knownHow();

    String knownLast();

    String atOnce();

    String dailyAt(String at);

    String weeklyAt(String day, String at);

    String everything();

    String brief(Long id);

    String region(String name);

    String category(String name);

    String type(String name);

    String actor(String name);

    String words(String words);
}
