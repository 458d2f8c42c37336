package dev.harbinger.notify;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of the ways out. They stand in {@code messages/ways.properties}, and in a file for each other language. */
@MessageBundle("ways")
public interface WaysOutWords {
    String purpose();

    String shownOnce();

    String channels();

    String noChannel();

    String noChannelWhy();

    String channel();

    String kind();

    String from();

    String health();

    String failing();

    String lastOf(int count, String error);

    String well();

    String addChannel();

    String address();

    String addressHint();

    String name();

    String fromPercent();

    String add();

    String secrets();

    String noSecret();

    String byWhom(String who);

    String revoke();

    String of();

    String newFlags();

    String questionsAtom();

    String deadlines();

    String filters();

    String makeAddress();

    String flagsFrom(long percent);

    String sendTest();

    String removeIt();

    String lastTry(String error);

    String signed();

    String messages();

    String noneYet();

    String sendOrWait();

    String oneMessage();

    String made();

    String actions();

    String oneTry(String answer);

    String someTries(int count, String answer);

    String sendAgain();

    String aFlagRaised();

    String someFlagsRaised(int count);

    String aFlagWaits();

    String someFlagsWait(long count);

    String reachesThis();

    String andMore(int count);

    String text();

    String wrongAddress();
}
