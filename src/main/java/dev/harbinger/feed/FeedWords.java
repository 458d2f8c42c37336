package dev.harbinger.feed;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of feeds. They stand in {@code messages/feed.properties}, and in a file for each other language. */
@MessageBundle("feed")
public interface FeedWords {
    String importTitle();

    String importOf(int count);

    String begun();

    String doneAt();

    String allFeeds();

    String doneOf(int done, int total);

    String finished();

    String added();

    String known();

    String leftOut();

    String oneFeed();

    String someFeeds(long count);

    String exportOpml();

    String health();

    String addressOf();

    String tags();

    String preview();

    String addAtOnce();

    String importList();

    String opmlFile();

    String importIt();

    String wordsOf();

    String any();

    String tag();

    String noFeed();

    String noFeedWhy();

    String allOnPage();

    String poll();

    String pause();

    String resume();

    String removeWithEntries();

    String chosen();

    String oneOf();

    String lastPoll();

    String nextPoll();

    String choose(String name);

    String since();

    String moreFeeds();

    String pollNow();

    String removeWithIts();

    String pageFailed(String error);

    String judgedByFeed();

    String lastFailed(String error);

    String failedSince();

    String triedAgain();

    String perDay();

    String kept(long count);

    String perDayChart(int days);

    String numbers();

    String dayHead();

    String newest();

    String noEntryYet();

    String afterFirst();

    String glance();

    String answeredIn();

    String size();

    String bytes(long count);

    String read();

    String entriesAndPages();

    String entriesAlone();

    String site();

    String moved();

    String movedFrom(String address);

    String contributed();

    String changeTitle();

    String title();

    String fetchPages();

    String lastPolls();

    String notPolled();

    String when();

    String answer();

    String took();

    String fresh();

    String notModified();

    String timesSince(int times);

    String times(int times);
}
