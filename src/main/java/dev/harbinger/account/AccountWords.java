package dev.harbinger.account;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the pages of the accounts. They stand in {@code messages/account.properties}, and in a file for each other language.
 */
@MessageBundle("account")
public interface AccountWords {
    String signIn();

    String wrong();

    String firstUser();

    String later(long seconds);

    String noRole();

    String noAccount();

    String notProved();

    String signInWith(String provider);

    String orPassword();

    String name();

    String password();

    String forgotten();

    String since(String day);

    String firstSteps();

    String newToken();

    String copyNow();

    String setBy();

    String setByWhy();

    String current();

    String newOne();

    String newAgain();

    String passwordRule();

    String changePassword();

    String endsOthers();

    String secondStep();

    String codesOn();

    String codeToEnd();

    String noCodes();

    String addKey();

    String openThere();

    String codeShown();

    String codesStart();

    String codesWhy();

    String setUpApp();

    String datesAndLanguage();

    String timeZone();

    String asBrowser();

    String zoneRule();

    String language();

    String languageRule();

    String signedInWhere();

    String endOthers();

    String noBrowser();

    String thisOne();

    String sinceWhen();

    String lastSeen();

    String endSession(String browser);

    String end();

    String apiTokens();

    String tokensSent();

    String tokensInstead();

    String made();

    String lastUsed();

    String neverUsed();

    String untilDay(String day);

    String revokeOne(String label);

    String revoke();

    String purposeOfToken();

    String mayAs();

    String untilOptional();

    String makeToken();

    String auditTrail();

    String auditWhy();

    String oneLine();

    String someLines(long count);

    String what();

    String anything();

    String who();

    String from();

    String to();

    String wordsOrAddress();

    String noLine();

    String askLess();

    String whatHappened();

    String sort();

    String when();

    String earlier();

    String code();

    String oneMoreStep();

    String typeCode();

    String codeWrong();

    String beginAnew();

    String goOn();

    String choosePassword();

    String forName();

    String forNameWhy();

    String sameAgain();

    String keepAndGoOn();

    String people();

    String rolesWhy();

    String sentTo(String email);

    String handLink();

    String shownOnce();

    String leadsTo(String day);

    String invite();

    String signInName();

    String emailOptional();

    String role();

    String inviteIt();

    String state();

    String sinceHead();

    String access();

    String you();

    String roleOf(String name);

    String changeRole(String name);

    String change();

    String disabled();

    String invited();

    String active();

    String secondStepChip();

    String newLinkFor(String name);

    String resetFor(String name);

    String newLink();

    String resetPassword();

    String enableOne(String name);

    String enable();

    String disableOne(String name);

    String disable();

    String donePassword();

    String donePreferences();

    String doneSessions();

    String doneToken();

    String doneCodes();

    String doneNoCodes();

    String mailSubject();

    String mailHello(String name);

    String mailChoose();

    String mailUntil(String until);
}
