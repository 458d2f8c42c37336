package dev.harbinger.question;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of briefs and their review. They stand in {@code messages/brief.properties}, and in a file for each other language. */
@MessageBundle("brief")
public interface BriefWords {
    String fileWhy();

    String textOfBrief();

    String textHint();

    String orFile();

    String fileKinds();

    String orAddress();

    String addressHint();

    String writtenIn();

    String plainText();

    String title();

    String elseOwn();

    String published();

    String elseToday();

    String fileIt();

    String preview();

    String oneQuestion();

    String someQuestions(int count);

    String byDay(String day);

    String yesIfThis(String words);

    String askedAs();

    String questionNo(long id);

    String askedAsWhy();

    String markedText();

    String previewHere();

    String previewWhy();

    String listWhy();

    String wordsInText();

    String noneWithWords();

    String noneYet();

    String showAllBriefs();

    String pasteOne();

    String fileFirst();

    String filedOn(String day);

    String older();

    String publishedOn(String day);

    String undated(String day);

    String filedBy(String who);

    String original();

    String filedBefore();

    String didAccept();

    String didDrop();

    String didReopen();

    String didEdit();

    String didSplit();

    String didMerge();

    String didPart();

    String didMark();

    String done();

    String questionAt(int number, String question);

    String askedSince(String day);

    String markMissed();

    String selectIt();

    String makeQuestion();

    String toDecide(long count);

    String noSignal();

    String noSignalWhy();

    String dropped(int count);

    String takeUp();

    String passageOf(int number);

    String likelyPercent(long percent);

    String askedBefore(String day);

    String by();

    String timesInAll(int count, String day);

    String isItQuestion();

    String isItOne();

    String lowConfidence();

    String yesOpen();

    String noQuestion();

    String waitsForYes();

    String noneNamed();

    String editIt();

    String keepChanges();

    String split();

    String cutInTwo();

    String cutHere();

    String beforeWords();

    String secondHalf();

    String wordsOfPassage();

    String splitIt();

    String orClick();

    String merge();

    String mergeWhy();

    String mergeThem();

    String anotherQuestion();
}
