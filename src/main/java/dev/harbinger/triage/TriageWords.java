package dev.harbinger.triage;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the triage pages. They stand in {@code messages/triage.properties}, and in a file for each other language.
 */
@MessageBundle("triage")
public interface TriageWords {
    String inbox();

    String purpose();

    String status();

    String statusNew();

    String statusSnoozed();

    String statusConfirmed();

    String statusDismissed();

    String filter();

    String filtered();

    String assignedTo();

    String anybody();

    String me();

    String nobody();

    String type();

    String any();

    String region();

    String category();

    String atLeast();

    String sorted();

    String likeliest();

    String newest();

    String oldest();

    String show();

    String clear();

    String conflict();

    String lookAgain();

    String gone();

    String badDay();

    String badReports();

    String noLeaning();

    String badUser();

    String nothingPicked();

    String many(int count);

    String undo();

    String nothingWaits();

    String noneHere();

    String whenNew();

    String toQuestions();

    String list();

    String pick(String title);

    String publishers(int count);

    String more();

    String bulk();

    String picked();

    String all();

    String confirmLeaning();

    String why();

    String dismiss();

    String until();

    String snooze();

    String assign();

    String choose();

    String keys();

    String keyMove();

    String keyOpen();

    String keyEntry();

    String keyConfirm();

    String keyDismiss();

    String keySnooze();

    String keyAssign();

    String keyUndo();

    String keyPick();

    String keySearch();

    String keyHelp();

    String close();

    String liveOther();

    String look();

    String evidence();

    String question();

    String by(String day);

    String yesIf();

    String reported();

    String sameStory(int count);

    String reasons();

    String leans();

    String leansNowhere();

    String others();

    String verdict();

    String answer();

    String note();

    String keepOpen();

    String confirm();

    String orReports();

    String whyOther();

    String whyPlanned();

    String whyOld();

    String whyOpinion();

    String history();

    String takenBack();

    String didConfirm(String who);

    String didDismiss(String who);

    String didSnooze(String who);

    String didAssign(String who);

    String didUndo(String who);

    String untilDay(String day);

    String untilReports(int count);

    String team();

    String teamPurpose();

    String unassigned();

    String accuracy();

    String replay();

    String people();

    String types();

    String feeds();

    String lastDays();

    String rules();

    String rulesPurpose();

    String badRule();

    String drop();

    String addRule();

    String nothingYet();

    String drawn();

    String name();

    String waiting();

    String oldestWaits();

    String precision();

    String days(long days);
}
