package dev.harbinger.digest;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of subscribers and mail. They stand in {@code messages/mail.properties}, and in a file for each other language. */
@MessageBundle("mail")
public interface MailWords {
    String confirm();

    String onePress();

    String howOften();

    String atOnce();

    String daily();

    String weekly();

    String at();

    String onDay();

    String timeZone();

    String which();

    String orThese();

    String blanks();

    String briefNumber();

    String leave();

    String leaveWho(String email);

    String leaveWhy();

    String toWhom(String to);

    String tries(int count);

    String tryAgain();

    String outbox();

    String triedAgain();

    String looks();

    String alone();

    String plain();

    String headers();

    String yours();

    String nothingSent();

    String keepChanges();

    String toServer();

    String noServer();

    String lastWeek();

    String none();

    String preview();

    String subscribers();

    String goOnSending();

    String holdAll();

    String heldBy(String who);

    String noMail();

    String mailsAppear();

    String mail();

    String to();

    String made();

    String confirmSubject();

    String older();

    String previewTitle();

    String previewWhy();

    String period();

    String aDay();

    String aWeek();

    String noneSent();

    String theDigest();

    String testTo();

    String sendTest();

    String subscribe();

    String subscribeTitle();

    String subscribeWhy();

    String yourAddress();

    String closed();

    String askLead();

    String addedWhen();

    String confirmedWhen();

    String forget();

    String suppressed(String why);

    String gets();

    String hearsOfFeeds();

    String tellNoMore();

    String tellToo();

    String cameBack();

    String nothingBack();

    String nothingBackWhy();

    String report();

    String failure();

    String came();

    String lasting();

    String passing();

    String lastMails();

    String noMailYet();

    String whenNew();

    String nobodyYet();

    String export();

    String addOne();

    String address();

    String addIt();

    String importTable();

    String importWhy();

    String table();

    String importIt();

    String publicPage();

    String is();

    String isOpen();

    String isClosed();

    String closeIt();

    String openIt();

    String noneOfName();

    String noneAtAll();

    String addAbove();

    String wants();

    String when();

    String added();

    String actions();

    String moreOnes();

    String newLink();

    String wrongEmail();

    String wrongZone();

    String wrongHour();

    String welcome();

    String changesKept();

    String lookIntoMailbox();

    String mailOnItsWay();

    String left();

    String leftForGood();

    String comeBack();

    String linkGone();

    String linkGoneWhy();

    String askedToConfirm();

    String forgotten();

    String tableAsked(int added);

    String tableLeftOut();

    String tableRow(int row);

    String byWhom(String who);

    String byThemselves();

    String testOnItsWay();
}
