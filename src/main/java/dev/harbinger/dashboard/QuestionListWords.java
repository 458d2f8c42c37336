package dev.harbinger.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of questions. They stand in {@code messages/list.properties}, and in a file for each other language. */
@MessageBundle("list")
public interface QuestionListWords {
    String passes(long n);

    String calendar();

    String views();

    String dropView(String name);

    String dueBy();

    String dueHint();

    String moreFilters();

    String assignee();

    String anybody();

    String nobody();

    String dueFrom();

    String movedSince();

    String watched();

    String columns();

    String nothingPasses();

    String showAll();

    String pick();

    String pickOne(String title);

    String brief();

    String byHand();

    String bulk();

    String picked();

    String pickAll();

    String accept();

    String reopen();

    String assign();

    String more();

    String keepView();

    String viewName();

    String share();
}
