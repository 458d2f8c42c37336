package dev.harbinger.common;

import java.util.List;

/** An index of the words of rows, beside the database and some seconds behind it; for tables too large to be read through. */
public interface WordIndex {
    /** The ids of entries that have all the words, the best first; the last word may be a beginning. */
    List<Long> entriesWith(String words, int limit);

    /** The ids of briefs that have all the words; as for entries. */
    List<Long> briefsWith(String words, int limit);

    /** The ids of questions that have all the words, in the question, its passage or its brief's title; as for entries. */
    List<Long> questionsWith(String words, int limit);

    /** The ids of questions whose actors' names and aliases have all the words; as for entries. */
    List<Long> questionsNaming(String actor, int limit);
}
