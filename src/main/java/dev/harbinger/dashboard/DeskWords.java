package dev.harbinger.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the pages that look across the rooms. They stand in {@code messages/desk.properties}, and in a file for each other language.
 */
@MessageBundle("desk")
public interface DeskWords {
    String questions();

    String words();

    String status();

    String any();

    String show();

    String clear();

    String type();

    String actor();

    String region();

    String category();

    String fileABrief();

    String question();

    String likelihood();

    String deadline();

    String asked();

    String drop();

    String keep();

    String search();

    String searchAll();

    String searchHint();

    String nothingFound();

    String all();

    String everything();

    String briefs();

    String entries();

    String overview();

    String nothingNew();

    String feeds();

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

    String leansNowhere();

    String leans(String leaning);

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

    String navFile();
}
