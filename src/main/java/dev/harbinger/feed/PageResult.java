package dev.harbinger.feed;

/** What came of fetching the page of an entry. */
sealed interface PageResult {
    record Read(String words) implements PageResult {}

    /**
     * Nothing.
     *
     * @param why as a clause
     * @param forGood whether another try is no use
     */
    record Failed(String why, boolean forGood) implements PageResult {}
}
