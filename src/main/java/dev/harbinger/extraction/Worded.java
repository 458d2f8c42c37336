package dev.harbinger.extraction;

/**
 * A passage as a question.
 *
 * @param subject who would act, as the text says; empty if nobody is named
 * @param predicate the act in its bare form with its object; empty if the passage names a thing only
 */
record Worded(String question, String subject, String predicate, String resolvesYes) {}
