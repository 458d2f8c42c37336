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
}
