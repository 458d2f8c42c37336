package dev.harbinger.common;

import java.util.List;

/** An index of the words of rows, beside the database and some seconds behind it; for tables too large to be read through. */
public interface WordIndex {
    /** The entries that have all the words, the last published first; the last word may be a beginning. */
    List<Dated> newestEntriesWith(String words, int limit);

    /** The ids of briefs that have all the words, the best first; the last word may be a beginning. */
    List<Long> briefsWith(String words, int limit);

    /** The ids of questions that have all the words, in the question, its passage or its brief's title; as for briefs. */
    List<Long> questionsWith(String words, int limit);

    /** The ids of questions whose actors' names and aliases have all the words; as for briefs. */
    List<Long> questionsNaming(String actor, int limit);
}
