package dev.harbinger.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the pages that look across the rooms. They stand in {@code messages/desk.properties}, and in a file for each other language.
 */
@MessageBundle("desk")
public interface DeskWords {
    String questions();

    String passes(long n);

    String calendar();

    String views();

    String dropView(String name);

    String words();

    String status();

    String any();

    String dueBy();

    String dueHint();

    String show();

    String clear();

    String moreFilters();

    String type();

    String actor();

    String region();

    String category();

    String assignee();

    String anybody();

    String nobody();

    String dueFrom();

    String movedSince();

    String watched();

    String columns();

    String nothingPasses();

    String showAll();

    String fileABrief();

    String pick();

    String pickOne(String title);

    String question();

    String likelihood();

    String deadline();

    String asked();

    String brief();

    String byHand();

    String bulk();

    String picked();

    String pickAll();

    String accept();

    String drop();

    String reopen();

    String assign();

    String more();

    String keepView();

    String viewName();

    String keep();

    String share();

    String search();

    String searchAll();

    String searchHint();

    String nothingFound();

    String all();

    String everything();

    String briefs();

    String entries();

    String score();

    String scoreAsked();

    String scoreAnswered();

    String scoreTrue();

    String scoreOpen();

    String scoreExpired();

    String scoreLead();

    String overview();

    String overviewPurpose();

    String lastLook();

    String nothingNew();

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

    String feeds();

    String feedsWell(long n);

    String feedsWaiting(long n);

    String feedsGone(long n);

    String failing(long n);

    String moved();

    String nothingYet();

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

    String lang();

    String navTriage();

    String team();

    String mail();

    String waysOut();

    String signOut();

    String signedInAs(String user);

    String motto();

    String forPrograms();

    String skip();

    String menu();

    String sample();

    String samples();

    String removeSamples();

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

    String leansNowhere();

    String leans(String leaning);

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

    String byRules();

    String byModel();

    String byBoth();

    String byPerson();

    String failingCount(long count);

    String account();

    String people();

    String trail();

    String wentWrong();

    String backHome();

    String openIt();

    String navFile();

    String waysFail(long n);
}
