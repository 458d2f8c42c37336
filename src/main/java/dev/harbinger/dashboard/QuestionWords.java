package dev.harbinger.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of one question, and of the evidence on it. They stand in {@code messages/question.properties}, and in a file for each other language. */
@MessageBundle("question")
public interface QuestionWords {
    String watch();

    String unwatch();

    String chartWords();

    String correct();

    String correctWhy();

    String answerIs();

    String because();

    String edit();

    String foresee();

    String actorsByLine();

    String yesIf();

    String related();

    String history();

    String addNote();

    String keepNote();

    String origin();

    String noPassage();

    String askedByHand();

    String askedAgain();

    String foundByWhom();

    String otherQuestion();

    String evidence();

    String oneFlag();

    String someFlags(int count);

    String notYet();

    String notYetWhy();

    String chartName();

    String answers();

    String yes();

    String no();

    String partly();

    String moot();

    String actors();

    String nobodyNamed();

    String timesAsked(int count, String first, String last);

    String assigned();

    String foundBy();

    String sure(long percent);

    String fromCue(String cue);

    String decide();

    String openAgain();

    String resolve();

    String dropIt();

    String byDay(String day);

    String byWhom(String who);

    String untilDay(String day);

    String reasons();

    String insteadOf(String answer, String before);

    String byTitle(String title);

    String weight(double weight);

    String sameStory();

    String byPublishers(int count);

    String answer();

    String confirm();

    String whyNot();

    String whyNotHint();

    String dismiss();

    String snoozeUntil();

    String snooze();

    String undo();

    String openIt();
}
